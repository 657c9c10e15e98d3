import type { Message as AwsMessage, MessageSystemAttributeName } from '@aws-sdk/client-sqs';
import { md5OfAttributes } from './digests';
import type { Message } from './message';
import { chosenAttributes, toMessageAttributeValue } from './message-attributes';
import type { ReceiveAsk } from './pending-receive';
import type { Queue } from './queue';
import { formatHandle } from './receipt-handle';

type SystemAttributes = Partial<Record<MessageSystemAttributeName, string>>;

/** The 20 digits of a FIFO message's SequenceNumber. Assumed: their start; AWS documents 128 bits, growing, with gaps. */
export function sequenceNumber(sequence: number): string {
  return `1885${sequence.toString().padStart(16, '0')}`;
}

/** A message as ReceiveMessage returns it, with the attributes that were asked for. */
export function renderMessage(queue: Queue, message: Message, ask: ReceiveAsk): AwsMessage {
  const { id, body, bodyMd5, attributes } = message.content;
  const { number, receive } = message;
  const rendered: AwsMessage = {
    MessageId: id,
    ReceiptHandle: formatHandle({ queueTag: queue.identity.tag, number, receive }),
    MD5OfBody: bodyMd5,
    Body: body,
  };
  if (ask.systemAttributes.length > 0) {
    const chosen = chosenSystemAttributes(systemAttributes(queue, message), ask.systemAttributes);
    if (chosen) rendered.Attributes = chosen;
  }
  const asked = chosenAttributes(attributes, ask.messageAttributes);
  if (asked) {
    // The digest covers what is returned, which may be less than what was sent.
    rendered.MD5OfMessageAttributes = md5OfAttributes(asked);
    rendered.MessageAttributes = Object.fromEntries(
      Object.entries(asked).map(([name, stored]) => [name, toMessageAttributeValue(stored)]),
    );
  }
  return rendered;
}

function systemAttributes(queue: Queue, message: Message): SystemAttributes {
  const { content } = message;
  return {
    SenderId: content.senderId,
    SentTimestamp: String(Math.floor(message.sentAtMs)),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAtMs ?? 0)),
    AWSTraceHeader: content.traceHeader,
    DeadLetterQueueSourceArn: message.deadLetterSourceArn,
    MessageGroupId: content.groupId,
    MessageDeduplicationId: content.deduplicationId,
    SequenceNumber: queue.identity.fifo ? sequenceNumber(message.sequence) : undefined,
  };
}

function chosenSystemAttributes(all: SystemAttributes, names: string[]): SystemAttributes | undefined {
  const chosen = Object.entries(all).filter(
    ([name, value]) => value !== undefined && (names.includes('All') || names.includes(name)),
  );
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}
