import { expect, test } from 'vitest';
import type { QueueSpec } from '../sqs/spec';
import { RecordedRun } from '../testing/recorded-run';
import type { ConsumersSpec } from './spec';
import type { ActorsView } from './view';

interface Setting {
  queue?: Omit<QueueSpec, 'name'>;
  messages?: number;
  bodies?: string[];
  seed?: number;
}

/** Consumers before a queue that gets its messages before their second poll. */
function consuming(
  spec: Omit<ConsumersSpec, 'from'>,
  { queue, messages = 1, bodies, seed }: Setting = {},
): RecordedRun {
  const topology = {
    queues: [{ name: 'orders', ...queue }],
    producers: [{ to: 'orders', bodies, schedule: [{ at: '500ms', count: messages }] }],
    consumers: [{ from: 'orders', name: 'workers', ...spec }],
  };
  return new RecordedRun(topology, { seed });
}

function view({ run }: RecordedRun) {
  return (run.world.describe('actors') as ActorsView).consumers.workers;
}

test('a worker receives, works and deletes, then asks again', () => {
  const run = consuming({ processing: '2s' }).until(10);
  expect(run.times('actors.work-started')).toEqual([1000]);
  expect(run.times('actors.work-finished')).toEqual([3000]);
  expect(run.times('sqs.message-deleted')).toEqual([3000]);
  expect(view(run)).toMatchObject({ processed: 1, deleted: 1, failed: 0, crashes: 0 });
});

test('an empty short poll is followed by a pause of a second', () => {
  const run = consuming({}, { messages: 0 }).until(5);
  expect(run.calls('ReceiveMessage').map(({ atMs }) => atMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(view(run)).toMatchObject({ emptyReceives: 6 });
});

test('a long poll asks again at once, whether the worker or the queue set the wait', () => {
  const polls = (run: RecordedRun) =>
    run
      .until(60)
      .calls('ReceiveMessage')
      .map(({ atMs }) => atMs);
  expect(polls(consuming({ wait: '20s' }, { messages: 0 }))).toEqual([0, 20_000, 40_000, 60_000]);
  expect(polls(consuming({}, { messages: 0, queue: { waitTime: '20s' } }))).toEqual([
    0, 20_000, 40_000, 60_000,
  ]);
});

test('a long poll hands over the message the moment it is there', () => {
  expect(consuming({ wait: '20s' }).until(2).times('actors.work-started')).toEqual([500]);
});

test('a worker works through a batch one by one, and the later messages age meanwhile', () => {
  const run = consuming(
    { batch: 3, processing: '10s' },
    { messages: 3, queue: { visibilityTimeout: '15s' } },
  ).until(32);
  expect(run.times('actors.work-finished')).toEqual([11_000, 21_000, 31_000]);
  expect(run.times('sqs.message-returned')).toEqual([16_000, 16_000]);
});

test('a heartbeat keeps everything in hand invisible for as long as the work takes', () => {
  const heartbeat = { every: '5s', extendTo: '15s' };
  const setting = { messages: 3, queue: { visibilityTimeout: '15s' } };
  const run = consuming({ batch: 3, processing: '10s', heartbeat }, setting).until(40);
  expect(run.times('sqs.message-returned')).toEqual([]);
  expect(view(run)).toMatchObject({ processed: 3, deleted: 3 });
});

test('failed work leaves the message to return, and the receive count to grow', () => {
  const setting = { bodies: ['poisoned'], queue: { visibilityTimeout: '5s' } };
  const run = consuming({ poison: ['poison'] }, setting).until(11.5);
  expect(run.events('sqs.message-delivered').map(({ receiveCount }) => receiveCount)).toEqual([1, 2, 3]);
  expect(view(run)).toMatchObject({ processed: 0, failed: 2, deleted: 0 });
});

test('failures come as often as their probability says', () => {
  const run = consuming({ failureRate: 0.2, processing: '10ms', batch: 10 }, { messages: 1000 }).until(20);
  const failed = run.events('actors.work-finished').filter(({ ok }) => !ok).length;
  expect(failed).toBeGreaterThan(150);
  expect(failed).toBeLessThan(250);
});

test('processing times are drawn from the whole range and nothing else', () => {
  const run = consuming({ processing: { min: '1s', max: '3s' }, count: 50 }, { messages: 200 }).until(30);
  const started = new Map(run.events('actors.work-started').map(({ messageId, atMs }) => [messageId, atMs]));
  const took = run
    .events('actors.work-finished')
    .map(({ messageId, atMs }) => atMs - (started.get(messageId) ?? 0));
  expect(Math.min(...took)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...took)).toBeLessThanOrEqual(3000);
  expect(Math.max(...took) - Math.min(...took)).toBeGreaterThan(1500);
});

test('a worker that forgets to delete gets the same message again and again', () => {
  const run = consuming({ forgetsToDelete: true }, { queue: { visibilityTimeout: '5s' } }).until(11.5);
  expect(run.events('actors.work-finished').map(({ ok }) => ok)).toEqual([true, true]);
  expect(run.calls('DeleteMessage')).toEqual([]);
});

test('a worker that crashes between receive and delete leaves the message to others', () => {
  const run = consuming({ crashRate: 1, restartAfter: '30s', processing: '4s' }).until(20);
  const [crash] = run.events('actors.worker-crashed');
  expect(crash).toMatchObject({ worker: 'workers#1', messageIds: [expect.any(String)] });
  expect(view(run)?.workers[0]).toMatchObject({ state: 'crashed', messages: [] });
  expect(run.calls('DeleteMessage')).toEqual([]);
  run.until(60);
  expect(run.times('actors.worker-started')).toEqual([0, (crash?.atMs ?? 0) + 30_000]);
  expect(run.events('sqs.message-delivered')).toHaveLength(2);
});

test('deleting before the work loses what a crash interrupts', () => {
  const run = consuming({ crashRate: 1, deletes: 'before', processing: '4s' }).until(120);
  expect(run.times('sqs.message-deleted')).toEqual([1000]);
  expect(run.events('actors.work-finished')).toEqual([]);
  expect(run.events('sqs.message-delivered')).toHaveLength(1);
});

test('an idempotent group works once on what it is handed twice', () => {
  const topology = {
    queues: [{ name: 'orders' }],
    producers: [{ to: 'orders', rate: '1/s', stopAfter: 1, resend: 1 }],
    consumers: [{ from: 'orders', count: 2, idempotent: true }],
  };
  const run = new RecordedRun(topology).until(20);
  expect(run.events('sqs.message-deleted')).toHaveLength(2);
  expect(run.events('actors.work-finished')).toHaveLength(1);
  expect(run.events('actors.work-skipped')).toHaveLength(1);
});

test('the visibility timeout and batch size of a receive are the spec’s', () => {
  const [call] = consuming({ visibilityTimeout: '90s', batch: 5 }).calls('ReceiveMessage');
  expect(call?.request).toMatchObject({ VisibilityTimeout: 90, MaxNumberOfMessages: 5 });
});

test('a poll that is refused is tried again a second later', () => {
  const run = consuming({ pollEvery: '0s' }, { messages: 0 }).until(1);
  run.run.call({
    service: 'sqs',
    operation: 'DeleteQueue',
    request: { QueueUrl: queueUrlOf(run) },
  });
  const before = run.calls('ReceiveMessage').length;
  run.until(5);
  expect(run.calls('ReceiveMessage').length - before).toBeLessThanOrEqual(5);
});

function queueUrlOf(run: RecordedRun): unknown {
  return run.calls('ReceiveMessage')[0]?.request.QueueUrl;
}

test('polling without a pause and working without time still lets time pass', () => {
  const run = consuming({ pollEvery: '0s', processing: '0s', visibilityTimeout: '0s', deletes: 'never' });
  run.until(2);
  expect(run.run.nowMs).toBe(2000);
  expect(view(run)?.processed).toBeGreaterThan(900);
});

test('workers share a queue evenly enough, each under its own name', () => {
  const run = consuming({ count: 4, processing: '1s' }, { messages: 40 }).until(20);
  const workers = run.events('actors.work-finished').map(({ worker }) => worker);
  for (const name of ['workers#1', 'workers#2', 'workers#3', 'workers#4']) {
    expect(workers.filter((worker) => worker === name).length).toBeGreaterThan(7);
  }
});

test('a paused group finishes what it holds and takes nothing new until it is resumed', () => {
  const run = consuming({ processing: '3s' }, { messages: 2 }).until(2);
  run.run.change({ consumers: { workers: { paused: true } } });
  expect(run.until(10).times('actors.work-finished')).toEqual([4000]);
  run.run.change({ consumers: { workers: { paused: false } } });
  expect(run.until(20).times('actors.work-finished')).toEqual([4000, 13_000]);
});

test('a group that starts later is silent before', () => {
  const run = consuming({ startAt: '10s' }).until(10.5);
  expect(run.calls('ReceiveMessage').map(({ atMs }) => atMs)).toEqual([10_000]);
});

test('one that is removed leaves its messages to return', () => {
  const run = consuming({ processing: '1m' }, { queue: { visibilityTimeout: '20s' } }).until(5);
  run.run.change({ consumers: { workers: null } });
  expect(run.events('actors.worker-stopped')).toMatchObject([{ worker: 'workers#1', killed: true }]);
  expect(run.until(60).times('sqs.message-returned')).toEqual([21_000]);
});
