import 'server-only';
import { learnerEventSchema, type TimedLearnerEvent } from '@/lib/schemas/learner-events';
import { loadCourse } from '@/server/content/load-course';
import { loadOutline } from '@/server/content/load-outline';
import { LAB_SANDBOX } from '@/server/labs/lab-declaration';
import { findLab } from '@/server/labs/load-labs';

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
  const checked: CheckedEvents = { sound: [], refused: [] };
  for (const [index, event] of events.entries()) {
    const { data, error } = learnerEventSchema.safeParse(event);
    const [issue] = error?.issues ?? [];
    const problem = data ? await missing(data) : `${issue?.path.join('.') || 'event'}: ${issue?.message}`;
    if (data && problem === undefined) checked.sound.push(data);
    else checked.refused.push({ index, problem: problem ?? 'wrong' });
  }
  return checked;
}

/** What an event speaks of and the course does not have, in words. Only what names a sandbox needs the lessons compiled. */
async function missing(event: TimedLearnerEvent): Promise<string | undefined> {
  if (event.type === 'goal-reached' && event.sandbox === LAB_SANDBOX && (await findLab(event.lesson)))
    return undefined;
  const { lessons } = await loadOutline();
  if (!lessons.some(({ slug }) => slug === event.lesson)) return `There is no lesson "${event.lesson}".`;
  if (!('sandbox' in event)) return undefined;
  const lesson = (await loadCourse()).lessons.find(({ slug }) => slug === event.lesson);
  const isThere = lesson?.sandboxes.some(({ declaration }) => declaration.id === event.sandbox);
  return isThere ? undefined : `There is no sandbox "${event.sandbox}" in the lesson "${event.lesson}".`;
}
