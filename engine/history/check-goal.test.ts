import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import { modulesFor } from '../module/all-modules';
import { checkGoal } from './check-goal';
import { Timeline } from './timeline';

const DECLARATION: SandboxDeclaration = {
  id: 'dead-letters',
  seed: 7,
  topology: {
    queues: [{ name: 'orders', visibilityTimeout: '5s' }, { name: 'dead' }],
    producers: [{ to: 'orders', rate: '1/s', bodies: ['good {n}', 'bad {n}'] }],
    consumers: [{ from: 'orders', poison: ['bad'], processing: '100ms', count: 3 }],
    autoScaling: [],
  },
  goal: { queue: 'dead', visible: { atLeast: 1 } },
  solution: {
    steps: [{ at: '3s', change: { queues: { orders: { redriveTo: 'dead', maxReceiveCount: 2 } } } }],
    runFor: '1m',
  },
};

test('a solution that reaches its goal says when, and in which state', () => {
  const { reached, verdict, failures } = checkGoal(DECLARATION);
  expect(reached?.atMs).toBeGreaterThan(3000);
  expect(reached?.stateHash).toMatch(/^[0-9a-f]{64}$/);
  expect(verdict).toMatchObject({ holds: true, reason: 'dead holds 1 visible message, as expected.' });
  expect(failures).toEqual([]);
});

test('a solution that does not reach its goal gets the reason', () => {
  const { reached, verdict } = checkGoal({ ...DECLARATION, solution: { runFor: '1m' } });
  expect(reached).toBeUndefined();
  expect(verdict.reason).toBe('dead holds 0 visible messages; expected at least 1.');
});

test('a step of the solution that fails is told', () => {
  const steps = [{ at: '1s', call: 'SendMessage', queue: 'nowhere', request: { MessageBody: 'x' } }];
  expect(checkGoal({ ...DECLARATION, solution: { steps, runFor: '5s' } }).failures).toMatchObject([
    { step: 'SendMessage', code: 'QueueDoesNotExist' },
  ]);
});

test('a goal that holds from the start is reached when the world has run its length, if it still holds', () => {
  const nothingDead: SandboxDeclaration = {
    ...DECLARATION,
    runFor: '20s',
    goal: { queue: 'dead', visible: 0, when: 'always' },
  };
  expect(checkGoal({ ...nothingDead, solution: { runFor: '30s' } }).reached?.atMs).toBe(20_000);
  expect(checkGoal({ ...nothingDead, solution: { runFor: '10s' } }).reached).toBeUndefined();
  expect(checkGoal({ ...nothingDead, solution: DECLARATION.solution }).reached).toBeUndefined();
});

test('a goal without a solution cannot be checked', () => {
  expect(() => checkGoal({ ...DECLARATION, solution: undefined })).toThrow(
    "'dead-letters' has no goal with a solution",
  );
});

test('the verdict of a past moment is what was known then', () => {
  const { seed, topology, goal } = DECLARATION;
  const timeline = new Timeline({ seed, modules: modulesFor(DECLARATION), topology, goal, runForMs: 60_000 });
  timeline.act({ kind: 'steps', steps: DECLARATION.solution?.steps ?? [], atMs: 0 });
  timeline.advanceTo(60_000);
  const reachedAtMs = timeline.goal.reached?.atMs ?? 0;
  expect(timeline.goal.verdictAt(reachedAtMs - 1)?.holds).toBe(false);
  expect(timeline.goal.verdictAt(reachedAtMs)?.holds).toBe(true);
  expect(timeline.branchAt(reachedAtMs - 1).goal.reached).toBeUndefined();
  expect(timeline.branchAt(reachedAtMs + 1000).goal.reached).toEqual(timeline.goal.reached);
});
