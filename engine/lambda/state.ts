import type { Plain } from '../kernel/plain';
import type { LambdaFunction } from './function';
import type { Mapping } from './mapping';

/** Who waits for an invocation's end: a caller, an accepted event, or a mapping's poller. */
export type Origin =
  | { kind: 'call'; callId: number }
  | { kind: 'event'; eventId: string }
  | { kind: 'batch'; mapping: string; poller: number };

/** An invocation that runs. */
export type Invocation = {
  id: string;
  functionKey: string;
  payload: string;
  source: string;
  records: number;
  origin: Origin;
  startedAtMs: number;
  /** When it times out. */
  deadlineMs: number;
  /** Runs outside: whether a host has taken it. */
  external?: 'waiting' | 'taken';
};

/** An accepted asynchronous invocation: it stays until it has succeeded or is given up. */
export type AcceptedEvent = {
  id: string;
  functionKey: string;
  payload: string;
  source: string;
  acceptedAtMs: number;
  /** Times that the function was run. */
  attempts: number;
  /** Times in succession that there was no room to run it. */
  throttles: number;
  isRunning: boolean;
};

/** A CreateEventSourceMapping that waits for the queue's answer. */
export type Creation = { callId: number; mapping: Mapping };

/** The whole of Lambda in one world. Functions by `region/account/name`. */
export interface LambdaState {
  functions: Map<string, LambdaFunction>;
  mappings: Map<string, Mapping>;
  invocations: Map<string, Invocation>;
  events: Map<string, AcceptedEvent>;
  creations: Map<string, Creation>;
  /** Where CloudWatch exists, the next moment at which metrics are sent. */
  metricsAtMs: number | undefined;
}

export function emptyState(): LambdaState {
  return {
    functions: new Map(),
    mappings: new Map(),
    invocations: new Map(),
    events: new Map(),
    creations: new Map(),
    metricsAtMs: undefined,
  };
}

type LambdaSnapshot = {
  functions: LambdaFunction[];
  mappings: Mapping[];
  invocations: Invocation[];
  events: AcceptedEvent[];
  creations: Creation[];
  metricsAtMs?: number;
};

export function snapshotState(state: LambdaState): Plain {
  const snapshot: LambdaSnapshot = {
    functions: [...state.functions.values()].map(copyFunction),
    mappings: [...state.mappings.values()].map(copyMapping),
    invocations: [...state.invocations.values()].map((invocation) => ({ ...invocation })),
    events: [...state.events.values()].map((event) => ({ ...event })),
    creations: [...state.creations.values()],
    metricsAtMs: state.metricsAtMs,
  };
  // A policy's statements are plain data as well; their type is an interface of the kernel's and does not say so.
  return snapshot as Plain;
}

export function restoreState(plain: Plain): LambdaState {
  const snapshot = plain as LambdaSnapshot;
  return {
    functions: byKey(snapshot.functions.map(copyFunction), keyOf),
    mappings: byKey(snapshot.mappings.map(copyMapping), ({ uuid }) => uuid),
    invocations: byKey(
      snapshot.invocations.map((invocation) => ({ ...invocation })),
      ({ id }) => id,
    ),
    events: byKey(
      snapshot.events.map((event) => ({ ...event })),
      ({ id }) => id,
    ),
    creations: byKey(snapshot.creations, ({ mapping }) => mapping.uuid),
    metricsAtMs: snapshot.metricsAtMs,
  };
}

function byKey<Value>(values: Value[], key: (value: Value) => string): Map<string, Value> {
  return new Map(values.map((value) => [key(value), value]));
}

function copyFunction(one: LambdaFunction): LambdaFunction {
  return {
    ...one,
    policy: one.policy.slice(),
    minute: { ...one.minute },
    recent: one.recent.map((recent) => ({ ...recent })),
  };
}

function copyMapping(one: Mapping): Mapping {
  return { ...one, pollers: one.pollers.map((poller) => ({ ...poller, held: poller.held.slice() })) };
}

export function functionKey(region: string, accountId: string, name: string): string {
  return `${region}/${accountId}/${name}`;
}

export function keyOf({ region, accountId, name }: LambdaFunction): string {
  return functionKey(region, accountId, name);
}

export function functionArn(region: string, accountId: string, name: string): string {
  return `arn:aws:lambda:${region}:${accountId}:function:${name}`;
}
