import { expect, test } from 'vitest';
import { describeFault } from './content-fault';
import { loadCourse } from './load-course';

test('the content of the course has no faults', async () => {
  const course = await loadCourse();
  expect(course.faults.map(describeFault)).toEqual([]);
});

test('every lesson declares a world that can be run', async () => {
  const course = await loadCourse();
  const silent = course.lessons.filter((lesson) => lesson.sandboxes.length === 0);
  expect(silent.map((lesson) => lesson.file)).toEqual([]);
});
