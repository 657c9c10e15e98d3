import type { SendMessageResult } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { arrive } from './arrive';
import { md5OfAttributes } from './digests';
import type { Draft } from './draft';
import { Message } from './message';
import type { Queue } from './queue';
import { sequenceNumber } from './render-message';
import { about, delayedUntilMs, record } from './trace-event';

/** Puts a checked message into the queue, unless deduplication finds that it is there already. */
export function acceptDraft(queue: Queue, draft: Draft, context: Context): SendMessageResult {
  const { nowMs } = context;
  countSend(queue, draft.content.bytes);
  const key = deduplicationKey(queue, draft);
  const remembered = key === undefined ? undefined : queue.memory.sends.get(key, nowMs);
  if (remembered) {
    recordDuplicate(queue, draft, remembered.messageId, context);
    return answer(queue, draft, remembered.messageId, remembered.sequence);
  }
  const message = new Message({ id: context.uuid(), ...draft.content }, nowMs);
  message.retainedFromMs = nowMs;
  arrive(queue, message, nowMs, draft.delayMs);
  queue.laneOf(message).lastSentAtMs = nowMs;
  if (key !== undefined) {
    queue.memory.sends.put(key, { messageId: message.content.id, sequence: message.sequence }, nowMs);
  }
  recordSend(queue, message, context);
  return answer(queue, draft, message.content.id, message.sequence);
}

/** The scope is the queue, or with DeduplicationScope messageGroup the group. */
function deduplicationKey(queue: Queue, { content }: Draft): string | undefined {
  if (content.deduplicationId === undefined) return undefined;
  const perGroup = queue.settings.deduplicationScope === 'messageGroup';
  // A space cannot occur in either id.
  return perGroup ? `${content.groupId} ${content.deduplicationId}` : content.deduplicationId;
}

function countSend(queue: Queue, bytes: number): void {
  const { minute } = queue.memory;
  minute.sentBytes.minimum = minute.sent === 0 ? bytes : Math.min(minute.sentBytes.minimum, bytes);
  minute.sentBytes.maximum = Math.max(minute.sentBytes.maximum, bytes);
  minute.sentBytes.sum += bytes;
  minute.sent += 1;
}

function answer(queue: Queue, { content }: Draft, id: string, sequence: number): SendMessageResult {
  const result: SendMessageResult = { MessageId: id, MD5OfMessageBody: content.bodyMd5 };
  if (content.attributes) result.MD5OfMessageAttributes = md5OfAttributes(content.attributes);
  if (content.traceHeader !== undefined) {
    const header = { AWSTraceHeader: { dataType: 'String', text: content.traceHeader } };
    result.MD5OfMessageSystemAttributes = md5OfAttributes(header);
  }
  if (queue.identity.fifo) result.SequenceNumber = sequenceNumber(sequence);
  return result;
}

function recordSend(queue: Queue, message: Message, context: Context): void {
  record(context, {
    type: 'sqs.message-sent',
    ...about(queue, message),
    by: context.caller.actor,
    delayedUntilMs: delayedUntilMs(message),
    deduplicationId: message.content.deduplicationId,
    sequenceNumber: queue.identity.fifo ? sequenceNumber(message.sequence) : undefined,
  });
}

function recordDuplicate(queue: Queue, { content }: Draft, messageId: string, context: Context): void {
  record(context, {
    type: 'sqs.send-deduplicated',
    queue: queue.identity.name,
    messageId,
    body: content.body,
    groupId: content.groupId,
    by: context.caller.actor,
    deduplicationId: content.deduplicationId ?? '',
  });
}
