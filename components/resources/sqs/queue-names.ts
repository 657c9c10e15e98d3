import type { Topology } from '@/engine/client/topology';
import type { WorldView } from '@/engine/client/view';
import type { QueueView } from '@/engine/sqs/view';

/** Those that the lesson names in its order, then those created later; the world itself creates dead-letter queues first. */
export function inLessonOrder(names: readonly string[], { queues = [] }: Topology): string[] {
  const declared = queues.map(({ name }) => name);
  const there = new Set(names);
  const known = new Set(declared);
  return [...declared.filter((name) => there.has(name)), ...names.filter((name) => !known.has(name))];
}

/** Queues of a world as the lesson names them. */
export function queueNames({ queues = {} }: WorldView, topology: Topology): string[] {
  return inLessonOrder(Object.keys(queues), topology);
}

/** The queues to which another's dead letters go. */
export function deadLetterQueues({ queues = {} }: WorldView): QueueView[] {
  const targets = new Set(Object.values(queues).map(({ deadLetterQueue }) => deadLetterQueue));
  return Object.values(queues).filter(({ name }) => targets.has(name));
}
