import { expect, test } from 'vitest';
import { fail, ok, WAITING } from './outcome';
import { defineService, type Operation } from './service';
import type { TraceEntry } from './trace';
import { World } from './world';

interface Bell {
  rung: number;
  waiting: number[];
}

const ring: Operation<Bell, { afterMs: number }, { rung: number }> = {
  run(state, { afterMs }, context) {
    if (afterMs < 0) return fail('InvalidParameterValue', 'afterMs must not be negative.');
    if (afterMs === 0) {
      state.rung += 1;
      context.record({ type: 'bell.rung', chance: context.chance.next(), id: context.uuid() });
      return ok({ rung: state.rung });
    }
    state.waiting.push(context.callId);
    context.schedule(context.nowMs + afterMs, context.callId);
    return WAITING;
  },
};

const bell = defineService<Bell>({
  name: 'bell',
  create: () => ({ rung: 0, waiting: [] }),
  operations: { Ring: ring },
  onAbandon(state, context) {
    state.waiting = state.waiting.filter((one) => one !== context.callId);
  },
  onTimer(state, callId, context) {
    if (!state.waiting.includes(Number(callId))) return;
    state.rung += 1;
    state.waiting = state.waiting.filter((one) => one !== callId);
    context.complete(Number(callId), ok({ rung: state.rung }));
  },
  snapshot: (state) => ({ rung: state.rung, waiting: [...state.waiting] }),
  restore: (plain) => structuredCopy(plain),
});

/** Rings a bell and counts the answers it gets: a service that calls another through the kernel. */
const ringer = defineService<{ answers: number[] }>({
  name: 'ringer',
  create: () => ({ answers: [] }),
  operations: {
    Start: {
      run(_state, request: { afterMs: number }, context) {
        const call = {
          service: 'bell',
          operation: 'Ring',
          request,
          caller: context.caller,
          replyKey: 'mine',
        };
        context.call(call);
        return ok({});
      },
    } satisfies Operation<{ answers: number[] }, { afterMs: number }, object>,
  },
  onAnswer(state, _key, outcome, context) {
    state.answers.push(outcome.ok ? context.nowMs : -1);
  },
  snapshot: (state) => ({ answers: [...state.answers] }),
  restore: (plain) => structuredCopy(plain),
  describe: (state) => state.answers,
});

function structuredCopy<Value>(plain: unknown): Value {
  return JSON.parse(JSON.stringify(plain));
}

function build(observe?: (entry: TraceEntry) => void): World {
  return new World({ seed: 7, services: [bell, ringer], startMs: 1000, observe });
}

const call = (afterMs: number) => ({ service: 'bell', operation: 'Ring', request: { afterMs } });

test('a call is answered at once, and time does not move', () => {
  const world = build();
  expect(world.execute(call(0)).outcome).toEqual(ok({ rung: 1 }));
  expect(world.nowMs).toBe(1000);
});

test('a waiting call is answered when its time has come, and the answer is given once', () => {
  const world = build();
  const { callId, outcome } = world.execute(call(500));
  expect(outcome).toBe(WAITING);
  world.advance(499);
  expect(world.answer(callId)).toBeUndefined();
  world.advance(1);
  expect(world.answer(callId)).toEqual(ok({ rung: 1 }));
  expect(world.answer(callId)).toBeUndefined();
});

test('what has been answered since it waited is told until the answer is taken', () => {
  const world = build();
  const { callId } = world.execute(call(500));
  expect([world.waitingCalls, world.answeredCalls]).toEqual([[callId], []]);
  world.advance(500);
  expect([world.waitingCalls, world.answeredCalls]).toEqual([[], [callId]]);
  world.answer(callId);
  expect(world.answeredCalls).toEqual([]);
});

test('a waiting call whose maker is gone is taken back', () => {
  const world = build();
  const { callId } = world.execute(call(500));
  world.abandon(callId);
  world.abandon(callId);
  world.advance(500);
  expect([world.waitingCalls, world.answeredCalls]).toEqual([[], []]);
  expect(world.execute(call(0)).outcome).toEqual(ok({ rung: 1 }));
});

test('time only moves forward', () => {
  const world = build();
  expect(() => world.advanceTo(999)).toThrow(RangeError);
  expect(() => world.advance(Number.NaN)).toThrow(RangeError);
});

test('an unknown operation or service is an answer, not a crash', () => {
  const world = build();
  for (const service of ['bell', 'nobody']) {
    const { outcome } = world.execute({ service, operation: 'Sing', request: {} });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'InvalidAction' } });
  }
});

test('a service hears the answer of its call, at once or later', () => {
  const world = build();
  for (const afterMs of [0, 250])
    world.execute({ service: 'ringer', operation: 'Start', request: { afterMs } });
  world.advance(1000);
  expect(world.describe('ringer')).toEqual([1000, 1250]);
});

test('the trace tells calls, events and answers in order', () => {
  const trace: TraceEntry[] = [];
  const world = build((entry) => trace.push(entry));
  world.execute(call(0));
  world.execute(call(5));
  world.advance(5);
  expect(trace.map(({ kind, atMs, callId }) => [kind, atMs, callId])).toEqual([
    ['call', 1000, 1],
    ['event', 1000, 1],
    ['answer', 1000, 1],
    ['call', 1000, 2],
    ['answer', 1005, 2],
  ]);
  expect(trace.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('watching a world does not change its hash', () => {
  const hashes = [build(), build(() => undefined)].map((world) => {
    world.execute(call(0));
    world.execute(call(20));
    world.advance(30);
    return world.hash();
  });
  expect(hashes[0]).toBe(hashes[1]);
});

test('a world put back to a snapshot goes the same way again, calls that were waiting included', () => {
  const world = build();
  world.execute(call(0));
  const { callId } = world.execute(call(100));
  const snapshot = world.snapshot();
  const end = () => {
    world.execute(call(0));
    world.advance(200);
    return { hash: world.hash(), answer: world.answer(callId) };
  };
  const first = end();
  world.restore(snapshot);
  expect(end()).toEqual(first);
  expect(first.answer).toEqual(ok({ rung: 3 }));
});

test('another seed gives another hash', () => {
  const other = new World({ seed: 8, services: [bell, ringer], startMs: 1000 });
  expect(other.hash()).not.toBe(build().hash());
});
