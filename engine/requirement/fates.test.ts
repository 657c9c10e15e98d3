import { expect, test } from 'vitest';
import { judge, receive, remove, type SmallWorld, send } from '../testing/judge';
import { judgeTopology } from '../testing/judge-topology';

const crashy: SmallWorld = {
  seed: 3,
  producer: { rate: '1/s', stopAfter: 30 },
  consumers: { count: 2, crashRate: 0.3, processing: '1s', restartAfter: '5s' },
  queue: { visibilityTimeout: '10s' },
  runFor: '10m',
};

test('deleting after the work loses nothing to crashes, deleting before it does', () => {
  expect(judge({ messages: 'lost', is: 0, when: 'always' }, crashy).holds).toBe(true);
  expect(judge({ messages: 'processed', is: 30 }, crashy).holds).toBe(true);
  const before = { ...crashy, consumers: { ...crashy.consumers, deletes: 'before' as const } };
  const verdict = judge({ messages: 'lost', is: 0 }, before);
  expect(verdict.reason).toMatch(/^\d+ messages were lost; expected 0\.$/);
});

test('work that was deleted first and done later is not lost', () => {
  const world: SmallWorld = {
    producer: { rate: '1/s', stopAfter: 1 },
    consumers: { deletes: 'before', processing: '10s' },
  };
  expect(judge({ messages: 'lost', is: 1, when: 'ever' }, world)).toMatchObject({ holds: true });
  expect(judge({ messages: 'lost', is: 0 }, world).holds).toBe(true);
});

test('what retention and a purge take unprocessed is lost', () => {
  const world: SmallWorld = {
    queue: { retention: '60s' },
    script: [send('1s', 'a'), send('90s', 'b'), { at: '100s', call: 'PurgeQueue', queue: 'orders' }],
    runFor: '3m',
  };
  expect(judge({ messages: 'lost', is: 2 }, world).holds).toBe(true);
  expect(judge({ messages: 'expired', is: 1 }, world).holds).toBe(true);
  expect(judge({ messages: 'purged', is: 1 }, world).holds).toBe(true);
});

test('a script that deletes what it received says that the work is done', () => {
  const world: SmallWorld = { script: [send('1s', 'a'), receive('2s', 'r'), remove('3s', 'r')] };
  expect(
    judge(
      {
        all: [
          { messages: 'processed', is: 1 },
          { messages: 'lost', is: 0 },
        ],
      },
      world,
    ).holds,
  ).toBe(true);
});

test('a visibility timeout shorter than the work has it done twice, one that is longer does not', () => {
  const world = (visibilityTimeout: string): SmallWorld => ({
    queue: { visibilityTimeout },
    producer: { rate: '1/s', stopAfter: 5 },
    consumers: { count: 5, processing: '8s' },
  });
  expect(judge({ messages: 'processedTwice', is: { atLeast: 1 } }, world('5s')).holds).toBe(true);
  expect(judge({ messages: 'processedTwice', is: 0, when: 'always' }, world('30s')).holds).toBe(true);
});

test("a producer's resend is the same work: processed twice by plain workers, once by idempotent ones", () => {
  const world = (idempotent: boolean): SmallWorld => ({
    producer: { rate: '1/s', resend: 1, stopAfter: 4 },
    consumers: { idempotent, processing: '100ms' },
  });
  expect(judge({ messages: 'processedTwice', is: 4 }, world(false)).holds).toBe(true);
  expect(judge({ messages: 'processedTwice', is: 0 }, world(true)).holds).toBe(true);
  expect(judge({ messages: 'lost', is: 0, when: 'always' }, world(true)).holds).toBe(true);
});

test('copies of one publish in two queues are not the same work: each team does its own once', () => {
  const consumers = ['billing', 'parcels'].map((from) => ({ name: `of ${from}`, from, processing: '1s' }));
  const world = (resend: number) => ({
    topics: [{ name: 'orders' }],
    queues: [{ name: 'billing' }, { name: 'parcels' }],
    subscriptions: [
      { topic: 'orders', to: 'billing', raw: true },
      { topic: 'orders', to: 'parcels', raw: true },
    ],
    producers: [{ to: 'orders', rate: '1/s' as const, stopAfter: 4, resend }],
    consumers,
  });
  const twice = (resend: number) =>
    judgeTopology(world(resend), '1m', {
      done: { messages: 'processed', is: resend === 0 ? 8 : 16 },
      all: { messages: 'processedTwice', is: resend === 0 ? 0 : 8 },
      billing: { messages: 'processedTwice', queue: 'billing', is: resend === 0 ? 0 : 4 },
    });
  for (const { holds, reason } of [...Object.values(twice(0)), ...Object.values(twice(1))])
    expect(holds, reason).toBe(true);
});

test('order is broken by many workers and kept by one', () => {
  const world = (count: number): SmallWorld => ({
    producer: { schedule: [{ at: '1s', count: 40 }] },
    consumers: { count, processing: { min: '100ms', max: '2s' } },
    runFor: '2m',
  });
  expect(judge({ messages: 'outOfOrder', is: 0, when: 'always' }, world(1)).holds).toBe(true);
  expect(judge({ messages: 'outOfOrder', is: { atLeast: 5 } }, world(8)).holds).toBe(true);
});

test('poison goes to the dead-letter queue, is counted there, and can be asked for by its body', () => {
  const world: SmallWorld = {
    queue: { redriveTo: 'dead', maxReceiveCount: 2, visibilityTimeout: '5s' },
    producer: { rate: '1/s', bodies: ['good {n}', 'bad {n}'], stopAfter: 10 },
    consumers: { poison: ['bad'], processing: '100ms' },
    runFor: '2m',
  };
  expect(judge({ messages: 'deadLettered', body: 'bad', is: 5 }, world).holds).toBe(true);
  expect(judge({ messages: 'deadLettered', body: 'good', is: 0 }, world).holds).toBe(true);
  expect(judge({ messages: 'redelivered', queue: 'orders', is: 5 }, world).holds).toBe(true);
  expect(judge({ queue: 'dead', visible: 5 }, world).holds).toBe(true);
});
