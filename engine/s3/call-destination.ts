import type { Caller, Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { type Bucket, bucketArn, type NotificationRule } from './bucket';

/** S3 acts for the bucket, in the bucket's Region. */
export function callerOf(bucket: Bucket): Caller {
  return {
    accountId: bucket.accountId,
    principalArn: 's3.amazonaws.com',
    service: 's3.amazonaws.com',
    region: bucket.region,
    sourceArn: bucketArn(bucket),
    sourceAccount: bucket.accountId,
    secureTransport: true,
    actor: bucket.name,
  };
}

/** Sends a text to a rule's queue, topic or function. False when the world has no such service. */
export function callDestination(
  bucket: Bucket,
  rule: Pick<NotificationRule, 'kind' | 'arn'>,
  text: string,
  replyKey: Plain,
  context: Context,
): boolean {
  const call = CALLS[rule.kind](rule.arn, text);
  if (!context.serves(call.service)) return false;
  context.call({ ...call, caller: callerOf(bucket), replyKey });
  return true;
}

type Call = { service: string; operation: string; request: Plain };

const CALLS: Record<NotificationRule['kind'], (arn: string, text: string) => Call> = {
  queue: (arn, MessageBody) => {
    const [, , , region, accountId, name] = arn.split(':');
    const QueueUrl = `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
    return { service: 'sqs', operation: 'SendMessage', request: { QueueUrl, MessageBody } };
  },
  topic: (TopicArn, Message) => {
    const request = { TopicArn, Message, Subject: 'Amazon S3 Notification' };
    return { service: 'sns', operation: 'Publish', request };
  },
  function: (FunctionName, Payload) => {
    const request = { FunctionName, InvocationType: 'Event', Payload };
    return { service: 'lambda', operation: 'Invoke', request };
  },
};

/** Asks Lambda whether S3 may invoke a function, without running it. */
export function askFunction(
  bucket: Bucket,
  FunctionName: string,
  replyKey: Plain,
  context: Context,
): boolean {
  if (!context.serves('lambda')) return false;
  const request = { FunctionName, InvocationType: 'DryRun' };
  context.call({ service: 'lambda', operation: 'Invoke', request, caller: callerOf(bucket), replyKey });
  return true;
}

export function nameOfArn(arn: string): string {
  return arn.split(':').at(-1) ?? arn;
}
