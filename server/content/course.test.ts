import { expect, test } from 'vitest';
import { findLesson } from './course';
import { loadCourse } from './load-course';

test('every lesson leads to the next, and the last of a module with a quiz leads to its quiz', async () => {
  const course = await loadCourse();
  const [first, second] = course.lessons;
  expect(findLesson(course, first!.slug)).toMatchObject({
    previous: undefined,
    next: { href: `/learn/${second!.slug}` },
  });
  expect(findLesson(course, second!.slug)?.previous).toEqual({
    href: `/learn/${first!.slug}`,
    title: first!.title,
  });
  const withQuiz = course.modules.find((module) => module.quizzes.length > 0);
  const last = findLesson(course, withQuiz!.lessons.at(-1)!.slug);
  expect(last?.next).toEqual({ href: `/quiz/${withQuiz!.quizzes[0]}`, title: `Quiz: ${withQuiz!.title}` });
});

test('an unknown slug is no lesson', async () => {
  expect(findLesson(await loadCourse(), 'xylophone')).toBeUndefined();
});
