import { isAllowedText, isPrintableId, utf8Length } from '../bytes/text';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { attributesBytes } from '../messages/message-attributes';
import type { Fields } from '../shape/check-shape';
import { latestOf } from '../structures/latest-of';
import { md5OfText, sha256OfText } from './digests';
import { invalidValue, missing, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { MessageContent } from './message';
import { readMessageAttributes, readTraceHeader } from './message-attributes';
import type { Queue } from './queue';
import { readRange, readText } from './request';

// A topic sends one body to many queues, one after the other.
const bodyMd5Of = latestOf(md5OfText);
const bytesOf = latestOf(utf8Length);
const isAllowed = latestOf(isAllowedText);

/** A message that a send brings, checked. */
export interface Draft {
  content: Omit<MessageContent, 'id'>;
  delayMs: number;
}

const NOT_FOR_THIS_TYPE = 'The request include parameter that is not valid for this queue type';

/**
 * Reads what SendMessage and an entry of SendMessageBatch have in common.
 * Errors: MissingParameter, InvalidMessageContents, InvalidParameterValue. Source: API reference, SendMessage.
 */
export function readDraft(queue: Queue, fields: Fields, context: Context): Success<Draft> | Failed {
  const body = readBody(fields);
  if (!body.ok) return body;
  const attributes = readMessageAttributes(fields);
  if (!attributes.ok) return attributes;
  const traceHeader = readTraceHeader(fields);
  if (!traceHeader.ok) return traceHeader;
  const bytes = bytesOf(body.response) + attributesBytes(attributes.response);
  const delay = sizeFault(queue, bytes) ?? readDelay(queue, fields);
  if (!delay.ok) return delay;
  const ids = readIds(queue, fields, body.response);
  if (!ids.ok) return ids;
  const content = {
    body: body.response,
    bodyMd5: bodyMd5Of(body.response),
    attributes: attributes.response,
    traceHeader: traceHeader.response,
    senderId: context.caller.accountId,
    bytes,
    ...ids.response,
  };
  return ok({ content, delayMs: delay.response * 1000 });
}

function readBody(fields: Fields): Success<string> | Failed {
  const body = readText(fields, 'MessageBody');
  if (!body.ok) return body;
  if (body.response === undefined || body.response === '') return missing('MessageBody');
  if (isAllowed(body.response)) return ok(body.response);
  return sqsFail(
    'InvalidMessageContents',
    'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF',
  );
}

/** Body and attributes count; system attributes do not. */
function sizeFault(queue: Queue, bytes: number): Failed | undefined {
  const max = queue.settings.maximumMessageSize;
  if (bytes <= max) return undefined;
  return sqsFail(
    'InvalidParameterValue',
    `One or more parameters are invalid. Reason: Message must be shorter than ${max} bytes.`,
  );
}

/** Seconds until the message is visible: its own timer, else the queue's delay. A FIFO queue takes no timers, but takes 0. */
function readDelay(queue: Queue, fields: Fields): Success<number> | Failed {
  const { min, max } = sqsLimits.delaySeconds;
  const reason = `DelaySeconds must be >= ${min} and <= ${max}.`;
  const delay = readRange(fields, 'DelaySeconds', { min, max }, reason);
  if (!delay.ok) return delay;
  if (delay.response === undefined) return ok(queue.settings.delaySeconds);
  if (!queue.identity.fifo) return ok(delay.response);
  return delay.response === 0
    ? ok(queue.settings.delaySeconds)
    : invalidValue(delay.response, 'DelaySeconds', `${NOT_FOR_THIS_TYPE}.`);
}

type Ids = { groupId?: string; deduplicationId?: string };

function readIds(queue: Queue, fields: Fields, body: string): Success<Ids> | Failed {
  const groupId = readId(fields, 'MessageGroupId', sqsLimits.groupIdCharacters.max);
  if (!groupId.ok) return groupId;
  const deduplicationId = readId(fields, 'MessageDeduplicationId', sqsLimits.deduplicationIdCharacters.max);
  if (!deduplicationId.ok) return deduplicationId;
  const ids = { groupId: groupId.response, deduplicationId: deduplicationId.response };
  return queue.identity.fifo ? fifoIds(queue, ids, body) : standardIds(ids);
}

/** A standard queue takes a group (fair queues) and no deduplication id. */
function standardIds(ids: Ids): Success<Ids> | Failed {
  if (ids.deduplicationId === undefined) return ok(ids.groupId === undefined ? {} : { groupId: ids.groupId });
  return invalidValue(ids.deduplicationId, 'MessageDeduplicationId', `${NOT_FOR_THIS_TYPE}.`);
}

function fifoIds(queue: Queue, { groupId, deduplicationId }: Ids, body: string): Success<Ids> | Failed {
  if (groupId === undefined) return missing('MessageGroupId');
  if (deduplicationId !== undefined) return ok({ groupId, deduplicationId });
  if (queue.settings.contentBasedDeduplication) return ok({ groupId, deduplicationId: sha256OfText(body) });
  return sqsFail(
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

function readId(fields: Fields, name: string, max: number): Success<string | undefined> | Failed {
  const id = readText(fields, name);
  if (!id.ok || id.response === undefined || isPrintableId(id.response, max)) return id;
  const reason = `${name} can only include alphanumeric and punctuation characters. 1 to ${max} in length.`;
  return invalidValue(id.response, name, reason);
}
