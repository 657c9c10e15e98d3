import type { NamedAnswers } from '../topology/resolve-request';
import type { RunLedger } from './run-ledger';

/** What a requirement's number is at a moment. The sentence is made only when someone reads it. */
export interface Finding {
  holds: boolean;
  reason(): string;
  /** Nothing has happened yet that the requirement speaks of, so it cannot have been broken. */
  silent?: boolean;
  /** When it became so, where that lies between two moments at which something happened. */
  sinceMs?: number;
}

/** Looks at the run now. @param atMs milliseconds after the world's start */
export type Find = (atMs: number) => Finding;

/** What findings are read from. */
export interface Sources {
  ledger: RunLedger;
  answers(): NamedAnswers;
}
