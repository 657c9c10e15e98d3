import { expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

test('a queue sets a handful of timers, however many messages it has and however long it runs', () => {
  const { sqs, world, advance } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (let round = 0; round < 200; round += 1) {
    for (let number = 0; number < 5; number += 1) {
      sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds: number });
    }
    sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 3 });
    sqs.startReceive({ QueueUrl, WaitTimeSeconds: 2 });
    advance(seconds(7));
  }
  const { timers, nextOrder } = world.snapshot().scheduler;
  expect(timers.length).toBeLessThan(10);
  expect(nextOrder).toBeLessThan(200 * 8);
});

test('what a changed attribute has made overdue happens at once', () => {
  const { sqs, advance, events } = simulate({ seed: 1 });
  const Attributes = { FifoQueue: 'true', DelaySeconds: '600' };
  const QueueUrl = sqs.createQueue({ QueueName: 'orders.fifo', Attributes });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' });
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  advance(seconds(10));
  sqs.setQueueAttributes({ QueueUrl, Attributes: { DelaySeconds: '5' } });
  expect(poll.answer()?.Messages).toHaveLength(1);
  expect(events('sqs.message-available')).toHaveLength(1);
});

test('whichever timer the world runs first, a call finds what is due at its moment', () => {
  const { sqs, advance } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { MessageRetentionPeriod: '60' } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds: 60 });
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  advance(seconds(60));
  // Its delay and its retention end together: it expires and is never available.
  expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
  expect(poll.answer()).toEqual({});
});
