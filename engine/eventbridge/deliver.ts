import { toBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import type { Caller, Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import type { Target } from './bus';
import { deadLetter } from './dead-letter';
import { callerOf, type DeliveryStep, nameOfArn, queueUrlOf } from './delivery-step';
import { record } from './events';
import type { Delivery, EventBridgeState } from './state';

export type DeliveryReply = { kind: 'delivered'; delivery: string };
export type DeliveryTimer = { kind: 'retry'; delivery: string };

/** What a delivery needs to go on; undefined when its bus, rule or target is gone. */
function stepOf(state: EventBridgeState, id: string, context: Context): DeliveryStep | undefined {
  const delivery = state.deliveries.get(id);
  const bus = delivery && state.buses.get(delivery.bus);
  const rule = bus?.rules.get(delivery?.rule ?? '');
  const target = rule?.targets.find((one) => one.id === delivery?.targetId);
  if (delivery && bus && rule && target) return { state, bus, rule, target, delivery, context };
  state.deliveries.delete(id);
  return undefined;
}

/** Calls the target once; its answer decides what comes next. */
export function attempt(step: DeliveryStep): void {
  const { target, delivery, context } = step;
  delivery.attempts += 1;
  const call = callFor(target, delivery);
  const replyKey: DeliveryReply = { kind: 'delivered', delivery: delivery.id };
  if (call && context.serves(call.service)) {
    const isService = !['eventbridge', 'firehose'].includes(call.service);
    const caller = isService ? callerOf(step, target.arn) : accountOf(step, target.arn);
    context.call({ ...call, caller, replyKey });
    return;
  }
  giveUp(step, 'NO_RESOURCE', `There is nothing at ${target.arn}.`);
}

function serviceOf(arn: string): string {
  return arn.split(':')[2] ?? '';
}

/**
 * Other buses and delivery streams are reached with the target's role, or as the account: a bus of another account must let it
 * in. Source: EventBridge User Guide, eb-cross-account and eb-use-identity-based.
 */
function accountOf(step: DeliveryStep, arn: string): Caller {
  const { accountId } = step.bus;
  const principalArn = step.target.roleArn ?? `arn:aws:iam::${accountId}:root`;
  return { ...callerOf(step, arn), principalArn, service: undefined };
}

type Call = { service: string; operation: string; request: Plain };

function callFor({ arn, groupId }: Target, { text, event, hops }: Delivery): Call | undefined {
  const service = serviceOf(arn);
  if (service === 'events') {
    const request = { EventBusName: arn, Event: event, Hops: hops + 1 };
    return { service: 'eventbridge', operation: 'PassEvent', request };
  }
  if (service === 'sqs') {
    const request = { QueueUrl: queueUrlOf(arn), MessageBody: text, MessageGroupId: groupId };
    return { service, operation: 'SendMessage', request };
  }
  if (service === 'sns')
    return {
      service,
      operation: 'Publish',
      request: { TopicArn: arn, Message: text, MessageGroupId: groupId },
    };
  if (service === 'lambda') {
    return {
      service,
      operation: 'Invoke',
      request: { FunctionName: arn, InvocationType: 'Event', Payload: text },
    };
  }
  if (service !== 'firehose') return undefined;
  const request = {
    DeliveryStreamName: nameOfArn(arn),
    Record: { Data: toBase64(encodeUtf8(`${text}\n`)) },
  };
  return { service, operation: 'PutRecord', request };
}

export function onDelivered(
  state: EventBridgeState,
  { delivery: id }: DeliveryReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const step = stepOf(state, id, context);
  if (!step) return;
  if (outcome.ok) accepted(step);
  else refused(step, outcome.error.code, outcome.error.message, isTransient(outcome.error));
}

export function onRetryTimer(state: EventBridgeState, { delivery }: DeliveryTimer, context: Context): void {
  const step = stepOf(state, delivery, context);
  if (step) attempt(step);
}

function accepted({ state, bus, rule, target, delivery, context }: DeliveryStep): void {
  state.deliveries.delete(delivery.id);
  record(context, {
    type: 'eventbridge.delivered',
    bus: bus.name,
    rule: rule.name,
    to: nameOfArn(target.arn),
    attempt: delivery.attempts,
    eventId: delivery.eventId,
    body: delivery.event,
  });
}

/** Throttling and faults of the target are tried again; a target that is gone or denies is not. Source: eb-rule-dlq. */
function isTransient({ code, httpStatus }: { code: string; httpStatus: number }): boolean {
  return httpStatus >= 500 || httpStatus === 429 || /Throttl|TooManyRequests|OverLimit/.test(code);
}

function refused(step: DeliveryStep, code: string, reason: string, transient: boolean): void {
  const { target, delivery, context } = step;
  const retryAtMs = context.nowMs + waitMs(delivery.attempts, context);
  const { attempts, ageSeconds } = target.retry;
  const isOver = delivery.attempts > attempts || retryAtMs > delivery.startedAtMs + ageSeconds * 1000;
  if (!transient || isOver) {
    giveUp(step, code, reason, transient);
    return;
  }
  recordFailure(step, code, reason, retryAtMs);
  const timer: DeliveryTimer = { kind: 'retry', delivery: delivery.id };
  context.schedule(retryAtMs, timer);
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Assumed, not documented: EventBridge says only that it backs off exponentially with jitter, up to 185 times in 24 hours; here
 * a wait doubles from one second to ten minutes, and half of it is jitter.
 */
function waitMs(attempts: number, context: Context): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return most / 2 + context.chance.below(most / 2);
}

function recordFailure(step: DeliveryStep, code: string, reason: string, retryAtMs?: number): void {
  const { bus, rule, target, delivery, context } = step;
  record(context, {
    type: 'eventbridge.delivery-failed',
    bus: bus.name,
    rule: rule.name,
    to: nameOfArn(target.arn),
    attempt: delivery.attempts,
    code,
    reason,
    retryAtMs,
    eventId: delivery.eventId,
    body: delivery.event,
  });
}

/** @param isExhausted it was tried again until its retries or its time were over */
function giveUp(step: DeliveryStep, code: string, reason: string, isExhausted = false): void {
  const { state, rule, target, delivery } = step;
  state.deliveries.delete(delivery.id);
  rule.failed += 1;
  recordFailure(step, code, reason);
  if (target.deadLetterArn) deadLetter(step, target.deadLetterArn, { code, reason, isExhausted });
}
