import { expect, test } from 'vitest';
import { loadCourse } from './load-course';

test('every lesson declares a world that can be run', async () => {
  const { lessons } = await loadCourse();
  expect(lessons.length).toBeGreaterThanOrEqual(10);
  expect(lessons.filter((lesson) => lesson.sandboxes.length === 0)).toEqual([]);
});

test('what a page is given of a sandbox leaves its solution out', async () => {
  const { lessons } = await loadCourse();
  const solved = lessons.filter((lesson) => lesson.sandboxes.some(({ declaration }) => declaration.solution));
  expect(solved.length).toBeGreaterThan(0);
  expect(
    lessons.filter((lesson) => lesson.code.includes('\\"solution\\"') || lesson.code.includes('"solution"')),
  ).toEqual([]);
});
