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
  labs: string[];
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

interface Neighbour {
  href: string;
  title: string;
}

/** The lesson of a slug with its neighbours in reading order; behind the last lesson of a module stand its labs, then its quiz. */
export function findLesson(course: Course, slug: string) {
  const index = course.lessons.findIndex((lesson) => lesson.slug === slug);
  const lesson = course.lessons[index];
  if (lesson === undefined) return undefined;
  return {
    lesson,
    previous: lessonLink(course.lessons[index - 1]),
    next: practiceAfter(course, lesson) ?? lessonLink(course.lessons[index + 1]),
  };
}

function lessonLink(lesson: Lesson | undefined): Neighbour | undefined {
  return lesson && { href: `/learn/${lesson.slug}`, title: lesson.title };
}

function practiceAfter(course: Course, lesson: Lesson): Neighbour | undefined {
  const module = course.modules.find((one) => one.lessons.at(-1) === lesson);
  const [lab] = module?.labs ?? [];
  if (module && lab) return { href: `/labs/${lab}`, title: `Lab: ${module.title}` };
  const [quiz] = module?.quizzes ?? [];
  return module && quiz ? { href: `/quiz/${quiz}`, title: `Quiz: ${module.title}` } : undefined;
}
