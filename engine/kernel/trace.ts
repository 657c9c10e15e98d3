import type { Caller, EngineEvent } from './context';
import type { Outcome } from './outcome';

/** A call is made. */
export interface CallEntry {
  kind: 'call';
  seq: number;
  atMs: number;
  callId: number;
  service: string;
  operation: string;
  request: unknown;
  caller: Caller;
}

/** A call is answered; a long poll's answer comes later than its call. */
export interface AnswerEntry {
  kind: 'answer';
  seq: number;
  atMs: number;
  callId: number;
  service: string;
  operation: string;
  outcome: Outcome<unknown>;
  caller: Caller;
}

/** Something happened inside a service. */
export interface EventEntry {
  kind: 'event';
  seq: number;
  atMs: number;
  /** 0 when a timer caused it. */
  callId: number;
  service: string;
  event: EngineEvent;
}

export type TraceEntry = CallEntry | AnswerEntry | EventEntry;

/** What the authorizer records of a call that a policy refused: in every world, in the name of the service that keeps identities. */
export const ACCESS_DENIED = { service: 'iam', type: 'iam.access-denied' } as const;

export function isAccessDenied({ type }: { type: string }): boolean {
  return type === ACCESS_DENIED.type;
}
