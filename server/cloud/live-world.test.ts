import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, type Outcome, ok } from '@/engine/kernel/outcome';
import { World } from '@/engine/kernel/world';
import { sqsService } from '@/engine/sqs/service';
import { type LiveStep, LiveWorld } from './live-world';

const START = 1_800_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

function begin(startMs = START) {
  const steps: LiveStep[] = [];
  const world = new World({ seed: 1, services: [sqsService], startMs });
  const live = new LiveWorld(world, { now: Date.now, onStep: (step) => steps.push(step) });
  const outcomes: Outcome<unknown>[] = [];
  const call = (operation: string, request: object) =>
    live.execute({ service: 'sqs', operation, request }, (outcome) => outcomes.push(outcome));
  call('CreateQueue', { QueueName: 'orders' });
  const QueueUrl = `https://sqs.us-east-1.amazonaws.com/123456789012/orders`;
  const receive = (WaitTimeSeconds = 0) => call('ReceiveMessage', { QueueUrl, WaitTimeSeconds });
  const send = (more: object = {}) => call('SendMessage', { QueueUrl, MessageBody: 'hello', ...more });
  outcomes.length = 0;
  return { world, live, steps, outcomes, receive, send };
}

const received = ok({ Messages: [expect.objectContaining({ Body: 'hello' })] });

test('every call is made at the moment of the wall clock', () => {
  const { steps, send } = begin();
  vi.setSystemTime(START + 1234);
  send();
  expect(steps.map(({ atMs }) => atMs)).toEqual([START, START + 1234]);
});

test('a long poll is answered by the send that ends it', () => {
  const { live, outcomes, receive, send } = begin();
  receive(20);
  expect([outcomes, live.waiting]).toEqual([[], 1]);
  send();
  expect(outcomes).toContainEqual(received);
  expect(live.waiting).toBe(0);
});

test('a long poll that finds nothing is answered when its time is up', () => {
  const { outcomes, receive } = begin();
  receive(20);
  vi.advanceTimersByTime(19_999);
  expect(outcomes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(outcomes).toEqual([ok({})]);
});

test('a delay that ends by itself wakes the long poll that waits for it', () => {
  const { outcomes, receive, send } = begin();
  send({ DelaySeconds: 3 });
  receive(20);
  vi.advanceTimersByTime(2_999);
  expect(outcomes).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(outcomes[1]).toEqual(received);
});

test('a client that has gone takes no message with it', () => {
  const { live, steps, outcomes, receive, send } = begin();
  const forget = receive(20);
  forget();
  forget();
  expect(live.waiting).toBe(0);
  expect(steps.at(-1)).toEqual({ atMs: START, abandoned: 2 });
  send();
  receive();
  expect(outcomes.at(-1)).toEqual(received);
});

test('when the clock goes back, time stands still, and when it lies behind from the start, it goes on from where it was', () => {
  const { world, send } = begin();
  vi.setSystemTime(START - 60_000);
  send();
  expect(world.nowMs).toBe(START);
  const ahead = begin(START + 5_000);
  vi.setSystemTime(START - 59_000);
  ahead.send();
  expect(ahead.world.nowMs).toBe(START + 6_000);
});

test('polls left behind by another process are taken back, and those of this one are not', () => {
  const { world, receive } = begin();
  receive(20);
  const again = new World({ seed: 1, services: [sqsService], startMs: START });
  again.restore(world.snapshot());
  const live = new LiveWorld(again, { now: Date.now });
  const mine: Outcome<unknown>[] = [];
  const request = {
    QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
    WaitTimeSeconds: 20,
  };
  live.execute({ service: 'sqs', operation: 'ReceiveMessage', request }, (outcome) => mine.push(outcome));
  live.abandonOrphanedPolls();
  expect([live.waiting, again.waitingCalls.length]).toEqual([1, 1]);
  vi.advanceTimersByTime(20_000);
  expect(mine).toEqual([ok({})]);
});

test('closing answers who still waits and who comes later, and does nothing more', () => {
  const { live, steps, outcomes, receive, send } = begin();
  receive(20);
  const done = steps.length;
  live.close(fail('ServiceUnavailable', 'Closing.'));
  send();
  vi.advanceTimersByTime(60_000);
  expect(outcomes).toEqual([fail('ServiceUnavailable', 'Closing.'), fail('ServiceUnavailable', 'Closing.')]);
  expect(steps).toHaveLength(done);
});
