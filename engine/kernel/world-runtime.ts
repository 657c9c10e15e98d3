import type { Caller, EngineEvent } from './context';
import type { Plain } from './plain';
import type { Work } from './world-options';

/** What a step may ask of its world. */
export interface WorldRuntime {
  serves(service: string): boolean;
  readonly nowMs: number;
  readonly accountId: string;
  caller(overrides: Partial<Caller>): Caller;
  enqueue(work: Work): void;
  schedule(service: string, atMs: number, payload: Plain): void;
  record(service: string, callId: number, event: EngineEvent): void;
  uuid(): string;
  sign(text: string, version: '1' | '2'): string;
  ask(service: string, question: Plain): Plain | undefined;
}
