import { encodeUtf8 } from '../bytes/utf8';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import { onEventEnded } from './async-events';
import { type Ending, errorPayload } from './behave';
import type { LambdaFunction } from './function';
import type { Mapping } from './mapping';
import { onBatchEnded, pollStep } from './poll-queue';
import { reportedFailures } from './records';
import { endInvocation, endingOf } from './run-function';
import { sendOut } from './send-out';
import type { Invocation, LambdaState } from './state';

/** The timer of an invocation: it has ended, or run out of time. */
export function onEndTimer(
  state: LambdaState,
  { invocation: id, startedAtMs }: { invocation: string; startedAtMs: number },
  context: Context,
): void {
  const invocation = state.invocations.get(id);
  // The same id may run again: a retry of an asynchronous invocation keeps it.
  if (!invocation || invocation.startedAtMs !== startedAtMs) return;
  const target = state.functions.get(invocation.functionKey);
  if (target) finish(state, target, invocation, endingOf(target, invocation, context), context);
  else state.invocations.delete(id);
}

/** Ends an invocation and tells who waits for it. */
export function finish(
  state: LambdaState,
  target: LambdaFunction,
  invocation: Invocation,
  ending: Ending,
  context: Context,
): void {
  const { origin } = invocation;
  const failures = origin.kind === 'batch' ? failuresOf(state, origin, ending) : [];
  endInvocation(state, target, invocation, counted(ending, failures), context);
  if (ending.kind === 'succeeded') passOn(target, ending, context);
  if (origin.kind === 'event') onEventEnded(state, target, origin.eventId, ending, context);
  else if (origin.kind === 'call') answer(origin.callId, ending, context);
  else {
    const step = pollStep(state, origin.mapping, context);
    if (step) onBatchEnded(step, origin.poller, failures);
  }
}

/** The failures that a batch's function reported count also when its code runs outside. */
function counted(ending: Ending, failures: 'all' | string[]): Ending {
  if (ending.kind !== 'succeeded' || failures === 'all' || failures.length === 0) return ending;
  return { ...ending, failedRecords: failures.length };
}

function failuresOf(
  state: LambdaState,
  origin: { mapping: string; poller: number },
  ending: Ending,
): 'all' | string[] {
  if (ending.kind !== 'succeeded') return 'all';
  const mapping = state.mappings.get(origin.mapping);
  if (!mapping?.reportsPartialFailures) return [];
  return reportedFailures(ending.result, idsHeld(mapping, origin.poller)) ?? 'all';
}

function idsHeld(mapping: Mapping, pollerId: number): string[] {
  const poller = mapping.pollers.find(({ id }) => id === pollerId);
  return (poller?.held ?? []).map(({ messageId }) => messageId);
}

/** A named behaviour sends on what it has done. */
function passOn(
  target: LambdaFunction,
  ending: Extract<Ending, { kind: 'succeeded' }>,
  context: Context,
): void {
  for (const to of target.behaviour.sendsTo) {
    for (const { body, groupId } of ending.done) sendOut(target, { to, body, groupId }, context);
  }
}

function answer(callId: number, ending: Ending, context: Context): void {
  const text = ending.kind === 'succeeded' ? ending.result : errorPayload(ending);
  const FunctionError = ending.kind === 'succeeded' ? undefined : 'Unhandled';
  const response = { StatusCode: 200, ExecutedVersion: '$LATEST', FunctionError, Payload: encodeUtf8(text) };
  context.complete(callId, ok(response));
}
