import { isoTime } from '../calendar/utc';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { parsedJson } from '../shape/parse-json';
import { nameOfArn } from './arn';
import { type Ending, errorPayload } from './behave';
import { record } from './events';
import type { LambdaFunction } from './function';
import { lambdaLimits } from './limits';
import { startInvocation } from './run-function';
import { sendOut } from './send-out';
import { type AcceptedEvent, keyOf, type LambdaState } from './state';

type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded';

/** Puts an event into the function's queue of asynchronous invocations; it runs as soon as there is room. */
export function acceptEvent(
  state: LambdaState,
  target: LambdaFunction,
  { payload, source }: { payload: string; source: string },
  context: Context,
): void {
  const event: AcceptedEvent = {
    id: context.uuid(),
    functionKey: keyOf(target),
    payload,
    source,
    acceptedAtMs: context.nowMs,
    attempts: 0,
    throttles: 0,
    isRunning: false,
  };
  state.events.set(event.id, event);
  runEvent(state, target, event, context);
}

export function onEventTimer(state: LambdaState, eventId: string, context: Context): void {
  const event = state.events.get(eventId);
  const target = event && state.functions.get(event.functionKey);
  if (event && target) runEvent(state, target, event, context);
  else state.events.delete(eventId);
}

function runEvent(state: LambdaState, target: LambdaFunction, event: AcceptedEvent, context: Context): void {
  const { id, payload, source } = event;
  const origin = { kind: 'event', eventId: id } as const;
  const start = { id, payload, source, origin, attempt: event.attempts + 1 };
  if (startInvocation(state, target, start, context) === 'started') {
    event.attempts += 1;
    event.throttles = 0;
    event.isRunning = true;
    return;
  }
  const { min, max } = lambdaLimits.asyncThrottleWaitSeconds;
  const waitSeconds = Math.min(max, min * 2 ** event.throttles);
  event.throttles += 1;
  retryOrGiveUp(state, target, event, waitSeconds, undefined, context);
}

/**
 * The function has run for an event. A failure is tried again after one minute and then after two, up to the function's own
 * number of retries. Source: Lambda Developer Guide, invocation-async-error-handling.
 */
export function onEventEnded(
  state: LambdaState,
  target: LambdaFunction,
  eventId: string,
  ending: Ending,
  context: Context,
): void {
  const event = state.events.get(eventId);
  if (!event) return;
  event.isRunning = false;
  if (ending.kind === 'succeeded') {
    state.events.delete(eventId);
    const to = target.invokeConfig?.onSuccess;
    if (to) tell(target, to, event, { condition: 'Success', ending }, context);
    return;
  }
  const retries = target.invokeConfig?.retries ?? lambdaLimits.asyncRetries.default;
  if (event.attempts > retries) {
    giveUp(state, target, event, { condition: 'RetriesExhausted', ending }, context);
    return;
  }
  const { first, second } = lambdaLimits.asyncRetryWaitSeconds;
  retryOrGiveUp(state, target, event, event.attempts === 1 ? first : second, ending, context);
}

function retryOrGiveUp(
  state: LambdaState,
  target: LambdaFunction,
  event: AcceptedEvent,
  waitSeconds: number,
  ending: Ending | undefined,
  context: Context,
): void {
  const ageSeconds = target.invokeConfig?.ageSeconds ?? lambdaLimits.asyncAgeSeconds.default;
  const atMs = context.nowMs + waitSeconds * 1000;
  if (atMs > event.acceptedAtMs + ageSeconds * 1000) {
    giveUp(state, target, event, { condition: 'EventAgeExceeded', ending }, context);
  } else context.schedule(atMs, { kind: 'event', event: event.id });
}

interface End {
  condition: Condition;
  ending: Ending | undefined;
}

function giveUp(
  state: LambdaState,
  target: LambdaFunction,
  event: AcceptedEvent,
  end: End,
  context: Context,
): void {
  state.events.delete(event.id);
  const { condition } = end;
  const destination = target.invokeConfig?.onFailure;
  const about = { function: target.name, invocationId: event.id, condition };
  const deadLetter = target.deadLetterArn;
  if (!destination && !deadLetter) record(context, { type: 'lambda.event-dropped', ...about });
  if (destination) tell(target, destination, event, end, context, handedOn(about, destination));
  if (deadLetter) sendToDeadLetterQueue(target, deadLetter, event, end, context, handedOn(about, deadLetter));
}

type About = { function: string; invocationId: string; condition: string };
export type HandedOnReply = { kind: 'handed-on'; about: About; to: string };

function handedOn(about: About, arn: string): HandedOnReply {
  return { kind: 'handed-on', about, to: nameOfArn(arn) };
}

/** A destination or dead-letter queue has answered: only now it is known whether it has the event. */
export function onHandedOn({ about, to }: HandedOnReply, outcome: Outcome<unknown>, context: Context): void {
  if (outcome.ok) record(context, { type: 'lambda.event-dead-lettered', ...about, to });
  else record(context, { type: 'lambda.event-dropped', ...about, to, reason: outcome.error.message });
}

/** The invocation record of a destination. Source: Lambda Developer Guide, invocation-async-retain-records. */
function tell(
  target: LambdaFunction,
  to: string,
  event: AcceptedEvent,
  { condition, ending }: End,
  context: Context,
  replyKey?: HandedOnReply,
): void {
  const isFailure = ending !== undefined && ending.kind !== 'succeeded';
  const body = JSON.stringify({
    version: '1.0',
    timestamp: isoTime(context.nowMs),
    requestContext: {
      requestId: event.id,
      functionArn: `${target.arn}:$LATEST`,
      condition,
      approximateInvokeCount: event.attempts,
    },
    requestPayload: parsedJson(event.payload) ?? event.payload,
    responseContext: ending && {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: isFailure ? 'Unhandled' : undefined,
    },
    responsePayload: ending && parsedJson(isFailure ? errorPayload(ending) : resultOf(ending)),
  });
  sendOut(target, { to, body, outcome: condition === 'Success' ? 'Success' : 'Failure' }, context, replyKey);
}

function resultOf(ending: Ending): string {
  return ending.kind === 'succeeded' ? ending.result : errorPayload(ending);
}

/** A dead-letter queue gets the event itself, and what went wrong as attributes. Source: same page, "Dead-letter queues". */
function sendToDeadLetterQueue(
  target: LambdaFunction,
  to: string,
  event: AcceptedEvent,
  { ending }: End,
  context: Context,
  replyKey: HandedOnReply,
): void {
  const message = ending && ending.kind !== 'succeeded' ? ending.message : 'Rate Exceeded.';
  const attributes = {
    RequestID: event.id,
    ErrorCode: ending ? '200' : '429',
    ErrorMessage: message.slice(0, 1024),
  };
  sendOut(target, { to, body: event.payload, attributes }, context, replyKey);
}
