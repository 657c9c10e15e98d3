import type { Message } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { nameOfArn, queueUrlOf, regionOfArn } from './arn';
import { record } from './events';
import { fits, readFilters } from './filter-records';
import type { LambdaFunction } from './function';
import { recordOf } from './held-record';
import { lambdaLimits } from './limits';
import type { HeldRecord, Mapping, Poller } from './mapping';
import { startInvocation } from './run-function';
import { callerOf } from './send-out';
import type { LambdaState } from './state';

/** A receive takes so many at most. Source: SQS API reference, ReceiveMessage. */
const RECEIVE_MAX = 10;
/** Wait after a receive that was refused or came back empty at once, and between tries of a throttled batch. */
const PAUSE_MS = 1000;

export type PollerReply = { kind: 'received'; mapping: string; poller: number; token: number };
export type PollerTimer = { kind: 'poll' | 'run'; mapping: string; poller: number; token: number };

interface PollStep {
  state: LambdaState;
  target: LambdaFunction;
  mapping: Mapping;
  context: Context;
}

/** The mapping's function and what it needs to go on; undefined when either is gone. */
export function pollStep(state: LambdaState, uuid: string, context: Context): PollStep | undefined {
  const mapping = state.mappings.get(uuid);
  const target = mapping && state.functions.get(mapping.functionKey);
  return mapping && target && { state, target, mapping, context };
}

/**
 * Lambda starts with five concurrent batches of a queue, or with as many as the mapping's maximum concurrency allows.
 * Source: Lambda Developer Guide, services-sqs-scaling.
 */
export function startPollers(step: PollStep): void {
  const { mapping } = step;
  while (mapping.pollers.length < startingPollers(mapping)) addPoller(step);
}

function startingPollers({ maximumConcurrency }: Mapping): number {
  return Math.min(lambdaLimits.pollers.start, maximumConcurrency ?? lambdaLimits.pollers.max);
}

function addPoller(step: PollStep): void {
  const { mapping, context } = step;
  const poller: Poller = {
    id: mapping.nextPoller,
    token: 0,
    state: 'polling',
    held: [],
    heldSinceMs: context.nowMs,
    askedAtMs: context.nowMs,
  };
  mapping.nextPoller += 1;
  mapping.pollers.push(poller);
  poll(step, poller);
}

/** Asks the queue for more; the wait ends with the batching window when messages are held already. */
function poll({ target, mapping, context }: PollStep, poller: Poller): void {
  setState(mapping, poller, 'polling');
  poller.askedAtMs = context.nowMs;
  const { longPollSeconds } = lambdaLimits;
  const leftMs = poller.heldSinceMs + mapping.windowSeconds * 1000 - context.nowMs;
  const waitSeconds = poller.held.length > 0 ? Math.ceil(leftMs / 1000) : longPollSeconds.value;
  const request = {
    QueueUrl: queueUrlOf(mapping.queueArn),
    MaxNumberOfMessages: Math.min(RECEIVE_MAX, mapping.batchSize - poller.held.length),
    WaitTimeSeconds: Math.max(0, Math.min(longPollSeconds.value, waitSeconds)),
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  };
  const caller = callerOf(target, regionOfArn(mapping.queueArn));
  const replyKey: PollerReply = {
    kind: 'received',
    mapping: mapping.uuid,
    poller: poller.id,
    token: poller.token,
  };
  context.call({ service: 'sqs', operation: 'ReceiveMessage', request, caller, replyKey });
}

export function onReceived(
  state: LambdaState,
  reply: PollerReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const step = pollStep(state, reply.mapping, context);
  const poller = step?.mapping.pollers.find(({ id }) => id === reply.poller);
  if (!step || !poller || poller.token !== reply.token) return;
  if (!outcome.ok) {
    step.mapping.lastResult = `PROBLEM: ${outcome.error.message}`;
    pause(step, poller);
    return;
  }
  const { Messages = [] } = outcome.response as { Messages?: Message[] };
  takeIn(step, poller, Messages);
  if (isReady(step, poller)) runBatch(step, poller);
  else if (poller.held.length > 0 || Messages.length > 0) poll(step, poller);
  else pollOrLeave(step, poller);
}

/** What no filter lets through is deleted unseen. Source: Lambda Developer Guide, invocation-eventfiltering. */
function takeIn(step: PollStep, poller: Poller, messages: Message[]): void {
  const { mapping, target, context } = step;
  const patterns = readFilters(mapping.filters);
  const records = messages.map((message) => recordOf(message, mapping));
  const wanted = 'fault' in patterns ? records : records.filter((one) => fits(patterns, one));
  if (poller.held.length === 0) poller.heldSinceMs = context.nowMs;
  poller.held.push(...wanted);
  const unwanted = records.filter((one) => !wanted.includes(one));
  if (unwanted.length === 0) return;
  const queue = nameOfArn(mapping.queueArn);
  record(context, {
    type: 'lambda.records-filtered',
    function: target.name,
    queue,
    records: unwanted.length,
  });
  deleteRecords(step, unwanted);
}

/** A batch is due when it is full, when its window has passed, or when its payload has reached its limit. */
function isReady({ mapping, context }: PollStep, { held, heldSinceMs }: Poller): boolean {
  if (held.length === 0) return false;
  if (held.length >= mapping.batchSize || context.nowMs >= heldSinceMs + mapping.windowSeconds * 1000)
    return true;
  const bytes = held.reduce((sum, { body }) => sum + body.length, 0);
  return bytes >= lambdaLimits.syncPayloadBytes.max;
}

/** An empty answer: pollers beyond the first ones leave, as there is no work for them. */
function pollOrLeave(step: PollStep, poller: Poller): void {
  const { mapping, context } = step;
  if (!mapping.isEnabled || mapping.pollers.length > startingPollers(mapping)) {
    mapping.pollers = mapping.pollers.filter((other) => other !== poller);
  } else if (context.nowMs > poller.askedAtMs) poll(step, poller);
  else pause(step, poller);
}

function pause({ mapping, context }: PollStep, poller: Poller): void {
  setState(mapping, poller, 'waiting');
  scheduleTimer('poll', mapping, poller, context);
}

function scheduleTimer(kind: PollerTimer['kind'], mapping: Mapping, poller: Poller, context: Context): void {
  const timer: PollerTimer = { kind, mapping: mapping.uuid, poller: poller.id, token: poller.token };
  context.schedule(context.nowMs + PAUSE_MS, timer);
}

function setState(mapping: Mapping, poller: Poller, to: Poller['state']): void {
  poller.state = to;
  poller.token = mapping.nextToken;
  mapping.nextToken += 1;
}

export function onPollerTimer(state: LambdaState, timer: PollerTimer, context: Context): void {
  const step = pollStep(state, timer.mapping, context);
  const poller = step?.mapping.pollers.find(({ id }) => id === timer.poller);
  if (!step || !poller || poller.token !== timer.token) return;
  if (timer.kind === 'run') runBatch(step, poller);
  else if (step.mapping.isEnabled) poll(step, poller);
  else pollOrLeave(step, poller);
}

function runBatch(step: PollStep, poller: Poller): void {
  const { state, target, mapping, context } = step;
  setState(mapping, poller, 'busy');
  const start = {
    id: context.uuid(),
    payload: JSON.stringify({ Records: poller.held }),
    source: nameOfArn(mapping.queueArn),
    origin: { kind: 'batch', mapping: mapping.uuid, poller: poller.id } as const,
    attempt: 1,
  };
  if (startInvocation(state, target, start, context) === 'started') {
    scaleUp(step);
    return;
  }
  // Throttled: tried again until the messages become visible to others. Source: services-sqs-errorhandling.
  setState(mapping, poller, 'waiting');
  if (context.nowMs + PAUSE_MS < poller.heldSinceMs + mapping.visibilityMs)
    scheduleTimer('run', mapping, poller, context);
  else {
    poller.held = [];
    scheduleTimer('poll', mapping, poller, context);
  }
}

/**
 * More concurrent batches while all are at work. Assumed, not documented: the 300 more a minute come as five more in a second,
 * and only when the last of the present ones has found work.
 */
function scaleUp(step: PollStep): void {
  const { mapping, context } = step;
  const { perMinute, max } = lambdaLimits.pollers;
  const most = mapping.maximumConcurrency ?? max;
  const isAtWork = mapping.pollers.every((poller) => poller.state !== 'polling');
  if (!isAtWork || !mapping.isEnabled || context.nowMs < mapping.scaledAtMs + 1000) return;
  mapping.scaledAtMs = context.nowMs;
  const more = Math.min(perMinute / 60, most - mapping.pollers.length);
  for (let count = 0; count < more; count += 1) addPoller(step);
}

/** The function is done with a batch: what it processed is deleted, the rest returns when its visibility timeout ends. */
export function onBatchEnded(step: PollStep, pollerId: number, failed: 'all' | string[]): void {
  const { mapping } = step;
  const poller = mapping.pollers.find(({ id }) => id === pollerId);
  if (!poller) return;
  const done = failed === 'all' ? [] : poller.held.filter(({ messageId }) => !failed.includes(messageId));
  deleteRecords(step, done);
  mapping.lastResult = failed === 'all' ? 'PROBLEM: Function call failed' : 'OK';
  poller.held = [];
  if (mapping.isEnabled) poll(step, poller);
  else pollOrLeave(step, poller);
}

function deleteRecords({ target, mapping, context }: PollStep, records: HeldRecord[]): void {
  const caller = callerOf(target, regionOfArn(mapping.queueArn));
  for (let from = 0; from < records.length; from += RECEIVE_MAX) {
    const Entries = records
      .slice(from, from + RECEIVE_MAX)
      .map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
    const request = { QueueUrl: queueUrlOf(mapping.queueArn), Entries };
    context.call({ service: 'sqs', operation: 'DeleteMessageBatch', request, caller });
  }
}
