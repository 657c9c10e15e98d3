import type { Context } from '../kernel/context';
import { behave, type Ending } from './behave';
import { record } from './events';
import type { LambdaFunction, RecentInvocation } from './function';
import { lambdaLimits } from './limits';
import { startMetrics } from './metrics';
import { recordsOf } from './records';
import { type Invocation, keyOf, type LambdaState, type Origin } from './state';

/** Invocations that a view shows. */
const RECENT = 50;

export interface Start {
  id: string;
  payload: string;
  source: string;
  origin: Origin;
  attempt: number;
}

/**
 * Begins an invocation, or says that there is no room for one: a function has its reserved concurrency, the others of an account
 * share what nobody has reserved. Source: Lambda Developer Guide, lambda-concurrency.
 */
export function startInvocation(
  state: LambdaState,
  target: LambdaFunction,
  start: Start,
  context: Context,
): 'started' | 'throttled' {
  startMetrics(state, context);
  if (!hasRoom(state, target)) {
    target.throttled += 1;
    target.minute.throttles += 1;
    record(context, { type: 'lambda.invocation-throttled', function: target.name, source: start.source });
    return 'throttled';
  }
  const { behaviour, name, timeoutSeconds } = target;
  const { id, payload, source, origin, attempt } = start;
  const records = recordsOf(payload).length;
  const deadlineMs = context.nowMs + timeoutSeconds * 1000;
  const invocation: Invocation = {
    id,
    functionKey: keyOf(target),
    payload,
    source,
    records,
    origin,
    startedAtMs: context.nowMs,
    deadlineMs,
    external: behaviour.external ? 'waiting' : undefined,
  };
  state.invocations.set(id, invocation);
  target.running += 1;
  target.minute.mostRunning = Math.max(target.minute.mostRunning, target.running);
  remember(target, { id, atMs: context.nowMs, source, payload, records });
  record(context, {
    type: 'lambda.invocation-started',
    function: name,
    invocationId: id,
    source,
    records,
    body: payload,
    attempt,
  });
  const endsAtMs = behaviour.external
    ? deadlineMs
    : Math.min(deadlineMs, context.nowMs + Math.max(1, behaviour.durationMs));
  context.schedule(endsAtMs, { kind: 'end', invocation: id, startedAtMs: context.nowMs });
  return 'started';
}

function hasRoom(state: LambdaState, target: LambdaFunction): boolean {
  if (target.reserved !== undefined) return target.running < target.reserved;
  const { max } = lambdaLimits.accountConcurrency;
  let reserved = 0;
  let running = 0;
  for (const one of state.functions.values()) {
    if (one.accountId !== target.accountId || one.region !== target.region) continue;
    if (one.reserved === undefined) running += one.running;
    else reserved += one.reserved;
  }
  return running < max - reserved;
}

function remember(target: LambdaFunction, recent: RecentInvocation): void {
  // The same id runs again when an asynchronous invocation is retried: its latest run is the one that shows.
  target.recent = target.recent.filter(({ id }) => id !== recent.id);
  target.recent.push(recent);
  if (target.recent.length > RECENT) target.recent.shift();
}

/** How an invocation ends whose timer has come: by its named behaviour, or because its time is over. */
export function endingOf(target: LambdaFunction, invocation: Invocation, context: Context): Ending {
  if (context.nowMs < invocation.deadlineMs) return behave(target.behaviour, invocation.payload, context);
  const seconds = target.timeoutSeconds.toFixed(2);
  return {
    kind: 'timed out',
    message: `RequestId: ${invocation.id} Task timed out after ${seconds} seconds`,
  };
}

/** Counts the end of an invocation and records it. */
export function endInvocation(
  state: LambdaState,
  target: LambdaFunction,
  invocation: Invocation,
  ending: Ending,
  context: Context,
): void {
  state.invocations.delete(invocation.id);
  target.running -= 1;
  if (ending.kind === 'succeeded') target.succeeded += 1;
  else target.failed += 1;
  count(target, ending.kind !== 'succeeded', context.nowMs - invocation.startedAtMs);
  const failedRecords = ending.kind === 'succeeded' ? ending.failedRecords : undefined;
  const recent = target.recent.find(({ id }) => id === invocation.id);
  if (recent) Object.assign(recent, { endsAtMs: context.nowMs, result: ending.kind, failedRecords });
  record(context, {
    type: 'lambda.invocation-ended',
    function: target.name,
    invocationId: invocation.id,
    source: invocation.source,
    records: invocation.records,
    result: ending.kind,
    failedRecords,
    error: ending.kind === 'succeeded' ? undefined : ending.message,
  });
}

function count({ minute }: LambdaFunction, isError: boolean, durationMs: number): void {
  minute.shortestMs = minute.invocations === 0 ? durationMs : Math.min(minute.shortestMs, durationMs);
  minute.longestMs = Math.max(minute.longestMs, durationMs);
  minute.invocations += 1;
  minute.durationMs += durationMs;
  if (isError) minute.errors += 1;
}
