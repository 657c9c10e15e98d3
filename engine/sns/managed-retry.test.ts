import { expect, test } from 'vitest';
import { isWaiting } from '../kernel/outcome';
import { World } from '../kernel/world';
import { flakyQueues, type Taken } from '../testing/flaky-queues';
import { days } from '../testing/simulate';
import { snsService } from './service';
import type { SnsView } from './view';

/** Behaviour 65 at full length: a queue of SQS that is in trouble for weeks. */
function busyQueue() {
  const world = new World({ seed: 7, services: [snsService, flakyQueues] });
  const call = (service: string, operation: string, request: unknown): Record<string, string> => {
    const { outcome } = world.execute({ service, operation, request });
    if (isWaiting(outcome) || !outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.response as Record<string, string>;
  };
  const { TopicArn } = call('sns', 'CreateTopic', { Name: 'orders' });
  const arn = (name: string) => `arn:aws:sqs:us-east-1:123456789012:${name}`;
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arn('dead') });
  const Attributes = { RedrivePolicy, RawMessageDelivery: 'true' };
  call('sns', 'Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: arn('orders'), Attributes });
  call('sqs', 'SetMood', { queue: 'orders', mood: 'busy' });
  call('sns', 'Publish', { TopicArn, Message: 'hello' });
  return {
    world,
    open: () => call('sqs', 'SetMood', { queue: 'orders', mood: 'open' }),
    taken: () => (world.describe('sqs') as Taken[]).map(({ queue, body }) => `${queue}: ${body}`),
    status: () => Object.values((world.describe('sns') as SnsView).subscriptions)[0],
  };
}

test('a message waits for more than three weeks, and arrives when the queue has recovered', () => {
  const { world, open, taken, status } = busyQueue();
  world.advance(days(23));
  expect(status()).toMatchObject({ retrying: 1, failed: 0 });
  open();
  world.advance(20_000);
  expect(taken()).toEqual(['orders: hello']);
  expect(status()).toMatchObject({ delivered: 1, retrying: 0 });
});

test('then it goes to the dead-letter queue', () => {
  const { world, taken, status } = busyQueue();
  world.advance(days(24));
  expect(taken()).toEqual(['dead: hello']);
  expect(status()).toMatchObject({ failed: 1, deadLettered: 1, retrying: 0 });
  expect(world.nextTimerMs).toBeUndefined();
});
