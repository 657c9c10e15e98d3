import type { Message } from '@aws-sdk/client-sqs';
import type {
  Held,
  MadeMessage,
  SendCall,
  Sending,
  SourceAdapter,
  Taking,
  TargetAdapter,
} from '../module/adapters';
import { attributesOf, oneOrBatch } from '../module/sending';

/** Producers send to queues unless they say otherwise. */
export const queueTarget: TargetAdapter = {
  name: 'queue',
  usual: true,
  kind: 'queues',
  send({ queueUrl: QueueUrl, batch, target }, messages, first) {
    if (target) return [sendWithAttributes(target, messages, first)];
    if (batch > 1) return [sendBatch(QueueUrl, messages)];
    return messages.map((message) => sqsCall('SendMessage', { QueueUrl, ...message }, 1));
  },
};

function sendBatch(QueueUrl: string | undefined, messages: MadeMessage[]): SendCall {
  const Entries = messages.map((message, index) => ({ Id: `m${index + 1}`, ...message }));
  return sqsCall('SendMessageBatch', { QueueUrl, Entries }, messages.length);
}

function sendWithAttributes(
  target: NonNullable<Sending['target']>,
  messages: MadeMessage[],
  first: number,
): SendCall {
  const entries = messages.map((message, index) => ({
    ...message,
    MessageAttributes: attributesOf(target, first + index),
  }));
  return oneOrBatch('sqs', 'SendMessage', { QueueUrl: target.address }, 'Entries', entries);
}

function sqsCall(operation: string, request: SendCall['request'], count: number): SendCall {
  return { service: 'sqs', operation, request, count };
}

export const queueSource: SourceAdapter = {
  name: 'queue',
  usual: true,
  kind: 'queues',
  receive: ({ queueUrl, batch, waitSeconds, visibilitySeconds, fifo }) => ({
    service: 'sqs',
    operation: 'ReceiveMessage',
    request: {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batch,
      WaitTimeSeconds: waitSeconds,
      VisibilityTimeout: visibilitySeconds,
      MessageSystemAttributeNames: fifo ? ['MessageGroupId'] : undefined,
    },
  }),
  received: (response) => ((response as { Messages?: Message[] }).Messages ?? []).map(hold),
  remove: (taking, held) => ofMessage('DeleteMessage', taking, held),
  extend: (taking, held, VisibilityTimeout) =>
    ofMessage('ChangeMessageVisibility', taking, held, { VisibilityTimeout }),
};

function hold(message: Message): Held {
  return {
    messageId: message.MessageId ?? '',
    body: message.Body ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    groupId: message.Attributes?.MessageGroupId,
  };
}

function ofMessage(operation: string, { queueUrl }: Taking, { receiptHandle }: Held, more = {}) {
  return {
    service: 'sqs',
    operation,
    request: { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, ...more },
  };
}
