import 'server-only';
import type { Requirement } from '@/engine/client/requirement';

/** What a lesson's text says of a moment on the clock of one of its sandboxes. */
export interface LessonAssertion {
  at: string;
  sandbox: string;
  says: string;
  holds: Requirement;
  /** Messages that all queues together have handed out until then. */
  handedOut?: number;
  /** Played with the lesson's own solution. */
  solved?: boolean;
}

/** `assertion('00:21', 'forgetful', 'the order is taken again', { messages: 'redelivered', is: 1 })` */
export function assertion(
  at: string,
  sandbox: string,
  says: string,
  holds: Requirement,
  more: Pick<LessonAssertion, 'handedOut' | 'solved'> = {},
): LessonAssertion {
  return { at, sandbox, says, holds, ...more };
}

export const total = (queue: string, is: number): Requirement => ({ queue, total: is });
export const sent = (is: number): Requirement => ({ messages: 'sent', is });
export const processed = (is: number, body?: string): Requirement => ({ messages: 'processed', is, body });
export const all = (...parts: Requirement[]): Requirement => ({ all: parts });
export const solved = { solved: true };
