import 'server-only';
import type { Outline } from '@/server/content/load-outline';

export interface Resume {
  href: string;
  title: string;
}

interface SeenLesson {
  lesson: string;
  completedAt: Date | null;
}

/**
 * Where to go on: back to the page that was left in the middle; else to the first lesson that is not done, counted from the
 * one that was left. Null when the whole course is done.
 */
export function findResume(
  course: Pick<Outline, 'lessons'>,
  seen: readonly SeenLesson[],
  lastPath: string | null,
): Resume | null {
  const done = new Set(seen.filter((row) => row.completedAt !== null).map((row) => row.lesson));
  const lastSlug = /^\/learn\/([a-z0-9-]+)/.exec(lastPath ?? '')?.[1];
  const position = course.lessons.findIndex((lesson) => lesson.slug === lastSlug);
  const last = course.lessons[position];
  if (last && lastPath && !done.has(last.slug)) return { href: lastPath, title: last.title };
  const inOrder = [...course.lessons.slice(position + 1), ...course.lessons.slice(0, position + 1)];
  const next = inOrder.find((lesson) => !done.has(lesson.slug));
  return next ? { href: `/learn/${next.slug}`, title: next.title } : null;
}
