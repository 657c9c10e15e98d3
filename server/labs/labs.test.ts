import { expect, test } from 'vitest';
import type { LabFile } from '@/lib/schemas/lab';
import { loadLabs } from './load-labs';
import { proveLab } from './prove-lab';
import { readLab } from './read-lab';
import { sampleLab } from './testing/sample-lab';

const { labs, faults } = await loadLabs();

test('every lab of the course can be read and says nothing that is not there', () => {
  expect(faults).toEqual([]);
});

for (const lab of labs) {
  test(`the lab ${lab.id} is passed by its solution, not by doing nothing, and fails by its mistakes`, () => {
    expect(proveLab(lab)).toEqual([]);
  });
}

const problemsOf = (change: Partial<LabFile>) =>
  proveLab({ ...sampleLab, ...change }).map(({ fault }) => fault);

test('a sound lab has no problems', () => {
  expect(problemsOf({})).toEqual([]);
});

test('a solution that leaves a task open is told with the engine’s reason', () => {
  const steps = [{ at: '2s', call: 'PurgeQueue', queue: 'orders' }];
  expect(problemsOf({ solution: { steps } }).join()).toMatch(
    /solution leaves the task "packed" open: .*processed/,
  );
});

test('a lab that passes by itself is refused', () => {
  const [task] = sampleLab.tasks;
  if (!task) throw new Error('the sample has a task');
  const tasks = [{ ...task, requirement: { messages: 'sent', is: 3 } as const }];
  expect(problemsOf({ tasks, mistakes: [] })).toEqual(['Whoever does nothing passes this lab.']);
});

test('a mistake that does not do what it is said to do is refused', () => {
  const mistakes = [
    { text: 'Doing it right.', steps: sampleLab.solution.steps, breaks: ['packed'], because: '-' },
  ];
  expect(problemsOf({ mistakes }).join()).toMatch(/breaks nothing, and is said to break packed/);
});

test('a lab that names what is not there is refused with its line', () => {
  const source = JSON.stringify({ ...sampleLab, lessons: ['polling'] }, null, 2);
  const { faults: found } = readLab(source, 'content/labs/other.yaml', ['poling']);
  expect(found.map(({ fault, line }) => [fault, line !== undefined])).toEqual([
    ['There is no lesson "polling".', true],
    ['The lab "pack-them-all" stands in other.yaml.', true],
  ]);
});

test('a field that no lab has is refused by name', () => {
  const { faults: found } = readLab(JSON.stringify({ ...sampleLab, taks: [] }), 'content/labs/x.yaml', []);
  expect(found[0]).toMatchObject({
    fault: 'There is no field "taks".',
    remedy: expect.stringContaining('tasks'),
  });
});
