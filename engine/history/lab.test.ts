import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import { modulesFor } from '../module/all-modules';
import { checkLab } from './check-goal';
import { History } from './history';
import { timelineOptions } from './timeline-options';

const lab: SandboxDeclaration = {
  id: 'lab',
  seed: 5,
  runFor: '1m',
  topology: {
    queues: [{ name: 'orders', visibilityTimeout: '5s' }],
    producers: [{ to: 'orders', schedule: [{ at: '1s', count: 3 }] }],
    consumers: [{ name: 'workers', from: 'orders', count: 4, processing: '8s', paused: true }],
    autoScaling: [],
  },
  tasks: [
    { id: 'all-done', text: 'Every order is packed.', requirement: { messages: 'processed', is: 3 } },
    {
      id: 'once',
      text: 'None is packed twice.',
      requirement: { messages: 'processedTwice', is: 0, when: 'always' },
    },
  ],
};
const resume = { at: '2s', change: { consumers: { workers: { paused: false } } } };
const longer = {
  at: '1s',
  call: 'SetQueueAttributes',
  queue: 'orders',
  request: { Attributes: { VisibilityTimeout: '30' } },
};

test('a lab is reached when every task holds at the end of its run, and not before', () => {
  const { reached, verdicts } = checkLab(lab, [longer, resume]);
  expect(verdicts).toMatchObject({ 'all-done': { holds: true }, once: { holds: true } });
  expect(reached?.atMs).toBe(60_000);
});

test('left alone it is not reached, and the task that fails says why', () => {
  const { reached, verdicts } = checkLab(lab);
  expect(reached).toBeUndefined();
  expect(verdicts['all-done']?.holds).toBe(false);
  expect(verdicts['all-done']?.reason).toBe('No message was processed; expected 3.');
});

test('a task that broke names the moment at which it did', () => {
  const { verdicts } = checkLab(lab, [resume]);
  expect(verdicts.once?.holds).toBe(false);
  expect(verdicts.once?.atMs).toBeGreaterThan(10_000);
});

test('the past shows each task as it stood then, and mending the past mends the lab', () => {
  const history = new History(timelineOptions(lab, modulesFor(lab)));
  history.moveTo(1_500);
  history.act({ kind: 'steps', steps: [resume] });
  history.moveTo(60_000);
  expect(history.view().tasks?.map(({ holds }) => holds)).toContain(false);
  history.moveTo(1_800);
  expect(history.view().tasks?.[1]).toMatchObject({ holds: true });
  history.act({ kind: 'steps', steps: [{ ...longer, at: '1800ms' }] });
  history.moveTo(60_000);
  expect(history.view().tasks?.map(({ holds }) => holds)).toEqual([true, true]);
  expect(history.current.goal.reached?.atMs).toBe(60_000);
});

test('a sandbox without tasks shows none', () => {
  const { tasks: _, ...plain } = lab;
  expect(new History(timelineOptions(plain, modulesFor(plain))).view().tasks).toBeUndefined();
});
