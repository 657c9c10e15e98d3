import 'server-only';
import type { LessonFrontMatter } from '@/lib/schemas/lesson';
import type { CompiledLesson } from './compile-lesson';
import type { ContentFault } from './content-fault';

/** A lesson in its place in the course. */
export interface Lesson extends Omit<CompiledLesson, 'frontMatter'>, LessonFrontMatter {
  slug: string;
  module: { slug: string; title: string };
  /** From 1, within the module. */
  number: number;
}

export interface CourseModule {
  slug: string;
  title: string;
  summary: string;
  lessons: Lesson[];
  quizzes: string[];
}

export interface Course {
  title: string;
  summary: string;
  modules: CourseModule[];
  /** All lessons in reading order. */
  lessons: Lesson[];
  /** Everything that is wrong anywhere in the content. */
  faults: ContentFault[];
}

/** The lesson of a slug with its neighbours in reading order, or undefined. */
export function findLesson(course: Course, slug: string) {
  const index = course.lessons.findIndex((lesson) => lesson.slug === slug);
  const lesson = course.lessons[index];
  return lesson && { lesson, previous: course.lessons[index - 1], next: course.lessons[index + 1] };
}
