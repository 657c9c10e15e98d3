import 'server-only';
import { learnerEventSchema, type TimedLearnerEvent } from '@/lib/schemas/learner-events';
import type { Course } from '@/server/content/course';
import { loadCourse } from '@/server/content/load-course';

export interface RefusedEvent {
  /** Its place in the batch, from 0. */
  index: number;
  problem: string;
}

export interface CheckedEvents {
  sound: TimedLearnerEvent[];
  refused: RefusedEvent[];
}

/**
 * Parts the events of a batch that can be stored from those that never can. One by one, because the outbox sends together what has
 * nothing to do with each other: whatever is wrong with one event must not cost a learner the others.
 */
export async function checkEvents(events: readonly unknown[]): Promise<CheckedEvents> {
  const course = await loadCourse();
  const checked: CheckedEvents = { sound: [], refused: [] };
  for (const [index, event] of events.entries()) {
    const { data, error } = learnerEventSchema.safeParse(event);
    const [issue] = error?.issues ?? [];
    const problem = data ? missing(course, data) : `${issue?.path.join('.') || 'event'}: ${issue?.message}`;
    if (data && problem === undefined) checked.sound.push(data);
    else checked.refused.push({ index, problem: problem ?? 'wrong' });
  }
  return checked;
}

/** What an event speaks of and the course does not have, in words. */
function missing({ lessons }: Pick<Course, 'lessons'>, event: TimedLearnerEvent): string | undefined {
  const lesson = lessons.find(({ slug }) => slug === event.lesson);
  if (lesson === undefined) return `There is no lesson "${event.lesson}".`;
  if (!('sandbox' in event)) return undefined;
  const isThere = lesson.sandboxes.some(({ declaration }) => declaration.id === event.sandbox);
  return isThere ? undefined : `There is no sandbox "${event.sandbox}" in the lesson "${event.lesson}".`;
}
