import { expect, test } from 'vitest';
import type { Lesson } from '@/server/content/course';
import { findResume } from './find-resume';

const course = {
  lessons: ['one', 'two', 'three'].map((slug) => ({ slug, title: slug.toUpperCase() }) as Lesson),
};
const done = (...slugs: string[]) => slugs.map((lesson) => ({ lesson, completedAt: new Date() }));

test('a new learner begins at the beginning', () => {
  expect(findResume(course, [], null)).toEqual({ href: '/learn/one', title: 'ONE' });
});

test('a lesson left in the middle is taken up where it was left', () => {
  expect(findResume(course, [], '/learn/two#a-heading')).toEqual({
    href: '/learn/two#a-heading',
    title: 'TWO',
  });
});

test('after a lesson that is done comes the next one, or the first that was skipped', () => {
  expect(findResume(course, done('two'), '/learn/two#end')?.href).toBe('/learn/three');
  expect(findResume(course, done('two', 'three'), '/learn/three')?.href).toBe('/learn/one');
});

test('a place that is no lesson does not matter', () => {
  expect(findResume(course, done('one'), '/quiz/sqs')?.href).toBe('/learn/two');
  expect(findResume(course, [], '/learn/gone')?.href).toBe('/learn/one');
});

test('after everything there is nothing left', () => {
  expect(findResume(course, done('one', 'two', 'three'), '/learn/two')).toBeNull();
});
