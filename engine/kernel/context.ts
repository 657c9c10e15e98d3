import type { Chance } from './chance';
import type { Outcome } from './outcome';
import type { Plain } from './plain';

/** Who calls. */
export type Caller = {
  /** Twelve digits. */
  accountId: string;
  principalArn: string;
  /** Service principal such as `'sns.amazonaws.com'` when a service acts on its own behalf. */
  service?: string;
  /** Region whose endpoint is called. */
  region: string;
  /** Address the call came from (aws:SourceIp). */
  sourceIp?: string;
  /** The resource on whose behalf a service acts (aws:SourceArn), and its account (aws:SourceAccount). */
  sourceArn?: string;
  sourceAccount?: string;
  /** The account that owns that resource, where the service says so (aws:SourceOwner). */
  sourceOwner?: string;
  /** False when the call came over plain HTTP (aws:SecureTransport). */
  secureTransport: boolean;
  /** Who in the sandbox: an actor's name, `'reader'`, `'script'`. Shown in the trace, never used for access. */
  actor: string;
};

/** Something that happened, for the trace. `type` is `<service>.<past-tense>`, for example `'sqs.message-sent'`. */
export type EngineEvent = { type: string } & { [key: string]: Plain | undefined };

/** A call that one resource or actor makes of a service; its answer comes back to `onAnswer` with `replyKey`. */
export interface OutgoingCall {
  service: string;
  operation: string;
  request: Plain;
  caller: Caller;
  replyKey?: Plain;
}

/** Everything an operation may know of the world besides its own state and request. */
export interface Context {
  /** Virtual time, in milliseconds since the Unix epoch. */
  readonly nowMs: number;
  /** Region of the running call; in a timer or command the world's own. */
  readonly region: string;
  /** Account that owns the world's resources unless a request names another. */
  readonly accountId: string;
  readonly caller: Caller;
  /** Number of the running call; 0 in a timer. */
  readonly callId: number;
  /** The service's own generator. */
  readonly chance: Chance;
  /** A random UUID (version 4 form), from the world's generator of ids. */
  uuid(): string;
  record(event: EngineEvent): void;
  /** Wakes this service's `onTimer` at a virtual time; a time in the past means now. */
  schedule(atMs: number, payload: Plain): void;
  /** Signs a text as SNS does, base64; a placeholder where the world has no signer. Versions: 1 is SHA-1, 2 is SHA-256. */
  sign(text: string, version: '1' | '2'): string;
  /** Asks another service something that changes nothing; undefined when there is no such service or answer. */
  ask(service: string, question: Plain): Plain | undefined;
  /** Whether this world has a service of that name. */
  serves(service: string): boolean;
  /** Work for another service (`onCommand`), done after this step, in order. */
  deliver(service: string, command: Plain): void;
  /** Calls an operation after this step. */
  call(call: OutgoingCall): void;
  /** Answers a call that is waiting. */
  complete(callId: number, outcome: Outcome<unknown>): void;
}
