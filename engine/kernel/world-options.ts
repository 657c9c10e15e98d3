import type { ChanceState } from './chance';
import type { Caller, OutgoingCall } from './context';
import type { Outcome } from './outcome';
import type { Plain } from './plain';
import type { Timer } from './scheduler';
import type { ServiceFactory } from './service';
import type { TraceEntry } from './trace';

export interface WorldOptions {
  seed: number;
  services: ServiceFactory[];
  /** What the hash counts of services that the world does not have: their state as it is before anything happens, by name. */
  countedUntouched?: Readonly<Record<string, Plain>>;
  /** Virtual time at the start, in milliseconds since the Unix epoch. Default 2026-01-01T00:00:00Z. */
  startMs?: number;
  accountId?: string;
  region?: string;
  /** Organization of all accounts (aws:PrincipalOrgID), for example `'o-a1b2c3d4e5'`. */
  organizationId?: string;
  /** Signs SNS messages with a real key, base64; left out, they carry a placeholder. */
  sign?: (text: string, version: '1' | '2') => string;
  /** Receives every call, answer and event as it happens. Left out, nothing is recorded and nothing is kept. */
  observe?: (entry: TraceEntry) => void;
}

export interface WorldCall {
  service: string;
  operation: string;
  request: unknown;
  caller?: Partial<Caller>;
}

/** Who gets a call's answer: the outside through `World.answer()`, nobody, or a service's `onAnswer`. */
export type Reply = 'outside' | 'nobody' | { service: string; key: Plain };

/** A call that has been made and not yet answered. */
export type PendingCall = {
  callId: number;
  service: string;
  operation: string;
  caller: Caller;
  reply: Reply;
};

/** The whole state of a world as plain data. */
export type WorldSnapshot = {
  seed: number;
  startMs: number;
  nowMs: number;
  accountId: string;
  region: string;
  nextCallId: number;
  nextSeq: number;
  ids: ChanceState;
  chances: Record<string, ChanceState>;
  scheduler: { timers: Timer[]; nextOrder: number };
  pending: PendingCall[];
  services: Record<string, Plain>;
};

/** What a step leaves to be done after it, in order. */
export type Work =
  | { kind: 'command'; service: string; command: Plain }
  | { kind: 'call'; from: string; call: OutgoingCall }
  | { kind: 'answer'; callId: number; outcome: Outcome<unknown> };

export const DEFAULT_START_MS = 1767225600000;
export const DEFAULT_ACCOUNT_ID = '123456789012';
export const DEFAULT_REGION = 'us-east-1';

/** When a world starts and whose it is. */
export function placeOf({
  startMs = DEFAULT_START_MS,
  accountId = DEFAULT_ACCOUNT_ID,
  region = DEFAULT_REGION,
}: WorldOptions) {
  return { startMs, accountId, region };
}
