import { expect, test, vi } from 'vitest';
import { loadCourse } from './load-course';
import { loadOutline } from './load-outline';

const compiled = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('./compile-lesson', async (original) => {
  const real = await original<typeof import('./compile-lesson')>();
  return {
    ...real,
    compileLesson: (...args: Parameters<typeof real.compileLesson>) => {
      compiled.files.push(args[1]);
      return real.compileLesson(...args);
    },
  };
});

test('the outline, and the quizzes with it, are read without compiling a lesson', async () => {
  await loadOutline();
  const { findQuestion } = await import('@/server/quiz/load-quizzes');
  expect(await findQuestion('sqs-and-decoupling', 'fifty-at-once')).toBeDefined();
  expect(compiled.files).toEqual([]);
});

test('the outline is that of the course', async () => {
  const [outline, course] = await Promise.all([loadOutline(), loadCourse()]);
  expect(outline.lessons).toEqual(course.lessons.map(({ slug, title }) => ({ slug, title })));
  expect(outline.modules.map(({ slug }) => slug)).toEqual(course.modules.map(({ slug }) => slug));
  expect(compiled.files).toHaveLength(course.lessons.length);
});
