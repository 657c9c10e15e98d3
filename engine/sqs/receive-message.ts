import type { ReceiveMessageRequest, ReceiveMessageResult } from '@aws-sdk/client-sqs';
import { isPrintableId } from '../bytes/text';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success, WAITING } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { ReceiveAsk } from './pending-receive';
import type { Queue } from './queue';
import { type QueueStep, queueOperation } from './queue-operation';
import { replayReceive } from './replay-receive';
import { readRange, readText, readTexts } from './request';
import { inFlightLimit, takeMessages } from './take-messages';
import { record } from './trace-event';

/**
 * ReceiveMessage: what is visible now, or with a wait time what becomes visible first. Answers without `Messages` when there
 * is nothing. Errors: InvalidParameterValue, InvalidAttributeName, OverLimit. Source: API reference, ReceiveMessage.
 */
export const receiveMessage = queueOperation<ReceiveMessageRequest, ReceiveMessageResult>(
  'ReceiveMessage',
  (step) => {
    const { state, queue, fields, context } = step;
    const read = readAsk(queue, fields, context);
    if (!read.ok) return read;
    const { ask, waitMs } = read.response;
    const replayed = replayReceive(queue, ask, context);
    if (replayed) return ok({ Messages: replayed });
    const fault = overLimit(queue, waitMs);
    if (fault) return fault;
    const missed = waitMs === 0 && missesAll(queue, context);
    const Messages = missed ? [] : takeMessages(state, queue, ask, context);
    if (Messages.length > 0) return ok({ Messages });
    return waitMs > 0 ? wait(step, ask, waitMs) : emptyAnswer(queue);
  },
);

function emptyAnswer(queue: Queue): Success<ReceiveMessageResult> {
  queue.memory.minute.emptyReceives += 1;
  return ok({});
}

function wait({ queue, context }: QueueStep, ask: ReceiveAsk, waitMs: number) {
  const pending = { callId: context.callId, ask, deadlineMs: context.nowMs + waitMs, heapIndex: -1 };
  queue.pendingReceives.set(pending.callId, pending);
  queue.receiveDeadlines.push(pending);
  return WAITING;
}

/** A full standard queue refuses short polls; long polls and FIFO queues just find nothing. Source: sqs-visibility-timeout. */
function overLimit(queue: Queue, waitMs: number): Failed | undefined {
  if (queue.identity.fifo || waitMs > 0 || queue.inFlight.size < inFlightLimit(queue)) return undefined;
  return sqsFail('OverLimit', 'Too many messages in flight.');
}

/** A short poll asks some of the servers only and can miss what lies on the others (seeded imperfection). */
function missesAll(queue: Queue, context: Context): boolean {
  if (queue.identity.fifo || !queue.lanes.hasNext) return false;
  if (!context.chance.hit(queue.memory.imperfection.shortPollMiss)) return false;
  record(context, { type: 'sqs.receive-missed', queue: queue.identity.name, by: context.caller.actor });
  return true;
}

function readAsk(
  queue: Queue,
  fields: Fields,
  context: Context,
): Success<{ ask: ReceiveAsk; waitMs: number }> | Failed {
  const { receiveMessages, waitTimeSeconds, visibilityTimeoutSeconds } = sqsLimits;
  const max = readRange(fields, 'MaxNumberOfMessages', receiveMessages, between(receiveMessages));
  if (!max.ok) return max;
  const wait = readRange(
    fields,
    'WaitTimeSeconds',
    waitTimeSeconds,
    `Must be >= ${waitTimeSeconds.min} and <= ${waitTimeSeconds.max}, if provided.`,
  );
  if (!wait.ok) return wait;
  const visibility = readRange(
    fields,
    'VisibilityTimeout',
    visibilityTimeoutSeconds,
    between(visibilityTimeoutSeconds),
  );
  if (!visibility.ok) return visibility;
  const names = readNames(fields);
  if (!names.ok) return names;
  const attemptId = readAttemptId(queue, fields);
  if (!attemptId.ok) return attemptId;
  const ask: ReceiveAsk = {
    max: max.response ?? receiveMessages.default,
    visibilityMs: (visibility.response ?? queue.settings.visibilityTimeoutSeconds) * 1000,
    ...names.response,
    attemptId: attemptId.response,
    actor: context.caller.actor,
  };
  // The call's own wait time counts, even 0; only without one the queue's does.
  return ok({ ask, waitMs: (wait.response ?? queue.settings.waitTimeSeconds) * 1000 });
}

function between({ min, max }: { min: number; max: number }): string {
  return `Must be between ${min} and ${max}, if provided.`;
}

const SYSTEM_ATTRIBUTES = [
  'All',
  'AWSTraceHeader',
  'ApproximateFirstReceiveTimestamp',
  'ApproximateReceiveCount',
  'DeadLetterQueueSourceArn',
  'MessageDeduplicationId',
  'MessageGroupId',
  'SenderId',
  'SentTimestamp',
  'SequenceNumber',
];

type Names = Pick<ReceiveAsk, 'systemAttributes' | 'messageAttributes'>;

/** AttributeNames is the old name of MessageSystemAttributeNames; a request may carry either. */
function readNames(fields: Fields): Success<Names> | Failed {
  const old = readTexts(fields, 'AttributeNames');
  if (!old.ok) return old;
  const system = readTexts(fields, 'MessageSystemAttributeNames');
  if (!system.ok) return system;
  const message = readTexts(fields, 'MessageAttributeNames');
  if (!message.ok) return message;
  const systemAttributes = [...(old.response ?? []), ...(system.response ?? [])];
  const unknown = systemAttributes.find((name) => !SYSTEM_ATTRIBUTES.includes(name));
  if (unknown !== undefined) return sqsFail('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  return ok({ systemAttributes, messageAttributes: message.response ?? [] });
}

function readAttemptId(queue: Queue, fields: Fields): Success<string | undefined> | Failed {
  const id = readText(fields, 'ReceiveRequestAttemptId');
  if (!id.ok || id.response === undefined) return id;
  if (!queue.identity.fifo) {
    const reason = 'The request include parameter that is not valid for this queue type.';
    return invalidValue(id.response, 'ReceiveRequestAttemptId', reason);
  }
  const { max } = sqsLimits.receiveAttemptIdCharacters;
  if (isPrintableId(id.response, max)) return id;
  const reason = `ReceiveRequestAttemptId can only include alphanumeric and punctuation characters. 1 to ${max} in length.`;
  return invalidValue(id.response, 'ReceiveRequestAttemptId', reason);
}
