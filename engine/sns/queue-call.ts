import { type DeliveryAttempt, deliveredBody } from './delivery-attempt';
import { type DeliveryCall, regionOf } from './delivery-call';
import { sentAttributes } from './envelope';
import type { Message } from './message';
import type { Topic } from './topic';

export function queueCall(attempt: DeliveryAttempt): DeliveryCall {
  const { message, subscription, topic } = attempt;
  const { endpoint } = subscription.identity;
  const raw = subscription.settings.raw && message.content.type === 'Notification';
  const request = {
    ...queueOf(endpoint),
    MessageBody: deliveredBody(attempt),
    ...(raw && { MessageAttributes: sqsAttributes(message) }),
    ...groupIds(message, endpoint, topic),
  };
  return { service: 'sqs', operation: 'SendMessage', region: regionOf(endpoint), request };
}

/** The URL of the queue that an ARN names. */
export function queueOf(arn: string): { QueueUrl: string } {
  const [, , , region, accountId, name] = arn.split(':');
  return { QueueUrl: `https://sqs.${region}.amazonaws.com/${accountId}/${name}` };
}

/** Attributes become SQS's own. Source: SNS Developer Guide, sns-large-payload-raw-message-delivery. */
export function sqsAttributes(message: Message): Message['sqsAttributes'] {
  const attributes = sentAttributes(message.content);
  if (!attributes) return undefined;
  message.sqsAttributes ??= Object.fromEntries(
    Object.entries(attributes).map(([name, { dataType, text, base64 }]) => [
      name,
      base64 === undefined
        ? { DataType: dataType, StringValue: text }
        : { DataType: dataType, BinaryValue: base64 },
    ]),
  );
  return message.sqsAttributes;
}

type GroupIds = { MessageGroupId?: string; MessageDeduplicationId?: string };

/**
 * A FIFO queue gets group and deduplication id of a FIFO topic's message, a standard queue the group of a standard topic's (fair
 * queues). Source: API reference, Publish. Assumed: a FIFO topic passes no group to a standard queue.
 */
export function groupIds({ content }: Message, queueArn: string, topic: Topic): GroupIds {
  const { groupId, deduplicationId } = content;
  const fifoQueue = queueArn.endsWith('.fifo');
  if (groupId === undefined || fifoQueue !== topic.identity.fifo) return {};
  return fifoQueue
    ? { MessageGroupId: groupId, MessageDeduplicationId: deduplicationId }
    : { MessageGroupId: groupId };
}
