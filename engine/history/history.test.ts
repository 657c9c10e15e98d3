import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { modulesFor } from '../module/all-modules';
import { Run } from '../run/run';
import { History, type NewAct } from './history';
import type { Act } from './timeline';

const BUSY: Topology = {
  queues: [
    {
      name: 'orders',
      visibilityTimeout: '4s',
      redriveTo: 'dead',
      maxReceiveCount: 2,
      imperfection: { duplicateDelivery: 0.1, reorder: 0.2 },
    },
    { name: 'dead' },
    { name: 'bills.fifo', waitTime: '10s' },
  ],
  producers: [
    { to: 'orders', rate: '8/s', resend: 0.1, name: 'shop' },
    { to: 'bills.fifo', rate: '2/s', groups: 3, name: 'billing' },
  ],
  consumers: [
    { from: 'orders', name: 'workers', count: 3, failureRate: 0.2, crashRate: 0.05, batch: 3 },
    { from: 'bills.fifo', name: 'clerks', count: 2, processing: { min: '200ms', max: '2s' } },
  ],
  autoScaling: [
    { scales: 'workers', metric: 'backlogPerInstance', target: 5, min: 2, max: 6, evaluateEvery: '10s' },
  ],
};

/** Each world has modules of its own. */
function world(seed: number) {
  const script = [{ at: '20s', call: 'PurgeQueue', queue: 'dead' }];
  return { seed, topology: BUSY, script, modules: modulesFor({ topology: BUSY, script }) };
}

function history(seed = 7): History {
  return new History({ ...world(seed), runForMs: 60_000 });
}

/** The hash of a moment in a world that was driven straight there. */
function straight(seed: number, acts: Act[], atMs: number): string {
  const run = new Run(world(seed));
  for (const act of acts.filter((one) => one.atMs <= atMs)) {
    run.advanceTo(act.atMs);
    if (act.kind === 'call') run.call(act.call);
    else if (act.kind === 'change') run.change(act.change);
    else run.addSteps(act.steps);
  }
  run.advanceTo(atMs);
  return run.world.hash();
}

const url = (name: string) => `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;

const anAct: fc.Arbitrary<NewAct> = fc.oneof(
  fc.constantFrom('orders', 'dead').map((name): NewAct => {
    const request = { QueueUrl: url(name), MessageBody: 'by hand' };
    return { kind: 'call', call: { service: 'sqs', operation: 'SendMessage', request } };
  }),
  fc.constantFrom(0, 5, 20).map((WaitTimeSeconds): NewAct => {
    const request = { QueueUrl: url('bills.fifo'), WaitTimeSeconds, MaxNumberOfMessages: 10 };
    return { kind: 'call', call: { service: 'sqs', operation: 'ReceiveMessage', request } };
  }),
  fc.integer({ min: 0, max: 30 }).map((seconds): NewAct => {
    return { kind: 'change', change: { queues: { orders: { visibilityTimeout: `${seconds}s` } } } };
  }),
  fc.integer({ min: 0, max: 5 }).map((count): NewAct => {
    return { kind: 'change', change: { consumers: { clerks: { count } } } };
  }),
  fc.integer({ min: 0, max: 40 }).map((second): NewAct => {
    const request = { MessageBody: 'planned' };
    return {
      kind: 'steps',
      steps: [{ at: `${second}s`, call: 'SendMessage', queue: 'orders', request, repeat: 3 }],
    };
  }),
);

const aMove = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 45_000 }).map((atMs) => ({ kind: 'seek' as const, atMs })),
  },
  { weight: 2, arbitrary: anAct.map((act) => ({ kind: 'act' as const, act })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

test('after any seeks, acts and undos every moment is that of a world driven straight there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.array(aMove, { maxLength: 14 }), (seed, moves) => {
      const past = history(seed);
      let acts: Act[] = [];
      const dropped: Act[][] = [];
      for (const move of moves) {
        if (move.kind === 'seek') past.moveTo(move.atMs);
        else if (move.kind === 'undo') {
          past.undo();
          acts = dropped.pop() ?? acts;
        } else {
          const { atMs, endMs } = past;
          if (atMs < endMs) {
            dropped.push(acts);
            acts = acts.filter((act) => act.atMs <= atMs);
          }
          past.act(move.act);
          acts = [...acts, { ...move.act, atMs }];
        }
        expect(past.hash()).toBe(straight(seed, acts, past.atMs));
      }
    }),
    { numRuns: 25, seed: 3 },
  );
});

test('what a moment shows does not depend on how it was come to', () => {
  const once = history();
  once.moveTo(40_000);
  const again = history();
  const moments = [40_000, 31_000, 30_990, 12_000, 12_500, 39_999, 5, 31_000];
  for (const atMs of moments) {
    again.moveTo(atMs);
    once.moveTo(atMs);
    expect(again.view()).toEqual(once.view());
    expect(again.view().atMs).toBe(atMs);
  }
});

test('running on in small slices is running on at once', () => {
  const whole = history();
  whole.moveTo(30_000);
  const sliced = history();
  let moments = 0;
  const stop = () => {
    moments += 1;
    return moments % 3 === 0;
  };
  while (sliced.endMs < 30_000) sliced.moveTo(30_000, stop);
  expect(sliced.hash()).toBe(whole.hash());
  expect(sliced.current.store.entries).toEqual(whole.current.store.entries);
});

test('a branch has the trace of its past and nothing else', () => {
  const past = history();
  past.moveTo(30_000);
  const before = past.current.store.entries;
  past.moveTo(10_000);
  past.act({ kind: 'change', change: { producers: { shop: null } } });
  const known = past.current.store.entriesUpTo(past.current.store.entries[0]!.atMs + 9_999);
  expect(past.current.store.entries.slice(0, known)).toEqual(before.slice(0, known));
  expect(past.endMs).toBe(10_000);
  past.undo();
  expect(past.current.store.entries).toEqual(before);
});

test('an act that cannot be done changes nothing, also in the past', () => {
  const past = history();
  past.moveTo(30_000);
  past.moveTo(10_000);
  const { entries } = past.current.store;
  const change = { queues: { orders: { redriveTo: 'nowhere' } } };
  expect(() => past.act({ kind: 'change', change })).toThrow('not declared');
  expect(past).toMatchObject({ atMs: 10_000, endMs: 30_000, canUndo: false });
  expect(past.current.store.entries).toBe(entries);
});

test('travels are what moved in the last moments, oldest first', () => {
  const past = history();
  past.moveTo(15_000);
  const { travels } = past.view();
  expect(travels.length).toBeGreaterThan(10);
  expect(travels.every(({ atMs }) => atMs > 13_500 && atMs <= 15_000)).toBe(true);
  expect(travels.map(({ seq }) => seq)).toEqual(
    travels.map(({ seq }) => seq).sort((one, other) => one - other),
  );
  expect(travels).toContainEqual(expect.objectContaining({ kind: 'send', from: 'shop', to: 'orders' }));
});
