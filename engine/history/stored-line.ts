import type { AnswerEntry, CallEntry, EventEntry } from '../kernel/trace';

/** What the reader sees as one line: a call with its answer and what it did at once, or an event by itself. */
export type StoredLine =
  | { kind: 'call'; call: CallEntry; answer?: AnswerEntry; events: EventEntry[] }
  | { kind: 'event'; event: EventEntry };
