import type { SendMessageRequest } from '@aws-sdk/client-sqs';
import type { Plain } from '../kernel/plain';
import type { ProducerPlan, ProducerTarget } from './plans';

/** A message as a producer makes it, in the shape of SQS. */
export type MadeMessage = Pick<
  SendMessageRequest,
  'DelaySeconds' | 'MessageDeduplicationId' | 'MessageGroupId'
> & { MessageBody: string };

/** A call that carries `count` of a producer's messages. */
export type SendCall = { service: string; operation: string; request: Plain; count: number };

/** @param first number of the first message among all that the producer has made, from 1 */
export type Sender = (target: ProducerTarget, messages: MadeMessage[], first: number) => SendCall[];

/** SendMessage, or SendMessageBatch for more than one. */
export function callsToQueue(
  { queueUrl, batch }: Pick<ProducerPlan, 'queueUrl' | 'batch'>,
  messages: MadeMessage[],
): SendCall[] {
  const count = messages.length;
  if (batch > 1) {
    const Entries = messages.map((message, index) => ({ Id: `m${index + 1}`, ...message }));
    return [
      { service: 'sqs', operation: 'SendMessageBatch', request: { QueueUrl: queueUrl, Entries }, count },
    ];
  }
  return messages.map((message) => ({
    service: 'sqs',
    operation: 'SendMessage',
    request: { QueueUrl: queueUrl, ...message },
    count: 1,
  }));
}
