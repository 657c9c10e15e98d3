import type { Caller, Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { queueUrlOf, regionOfArn, serviceOfArn } from './arn';
import type { LambdaFunction } from './function';

/** A function acts with its execution role. */
export function callerOf(target: LambdaFunction, region: string): Caller {
  const { accountId, role, name } = target;
  return { accountId, principalArn: role, region, secureTransport: true, actor: name };
}

export interface OutgoingMessage {
  to: string;
  body: string;
  groupId?: string;
  /** Names and texts of message attributes. */
  attributes?: Record<string, string>;
  /** What an event bus is told of an asynchronous invocation. */
  outcome?: 'Success' | 'Failure';
}

/** Sends a text to a queue, topic, function or event bus, as the function. */
export function sendOut(
  target: LambdaFunction,
  message: OutgoingMessage,
  context: Context,
  replyKey?: Plain,
): void {
  const call = callFor(message, target);
  const caller = callerOf(target, regionOfArn(message.to));
  if (call && context.serves(call.service)) context.call({ ...call, caller, replyKey });
}

function callFor(
  message: OutgoingMessage,
  target: LambdaFunction,
): { service: string; operation: string; request: Plain } | undefined {
  const { to, body } = message;
  const service = serviceOfArn(to);
  const MessageGroupId = to.endsWith('.fifo') ? (message.groupId ?? target.name) : undefined;
  const MessageAttributes = attributesOf(message.attributes);
  if (service === 'sqs') {
    const request = { QueueUrl: queueUrlOf(to), MessageBody: body, MessageGroupId, MessageAttributes };
    return { service, operation: 'SendMessage', request };
  }
  if (service === 'sns') {
    return {
      service,
      operation: 'Publish',
      request: { TopicArn: to, Message: body, MessageGroupId, MessageAttributes },
    };
  }
  if (service === 'lambda') {
    return {
      service,
      operation: 'Invoke',
      request: { FunctionName: to, InvocationType: 'Event', Payload: body },
    };
  }
  return service === 'events'
    ? { service: 'eventbridge', operation: 'PutEvents', request: busEntry(message, target) }
    : undefined;
}

function attributesOf(attributes: Record<string, string> | undefined): Plain | undefined {
  if (!attributes) return undefined;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
}

/** Source: Lambda Developer Guide, invocation-async-retain-records, "EventBridge". */
function busEntry({ to, body, outcome = 'Success' }: OutgoingMessage, target: LambdaFunction): Plain {
  return {
    Entries: [
      {
        EventBusName: to,
        Source: 'lambda',
        DetailType: `Lambda Function Invocation Result - ${outcome}`,
        Detail: body,
        Resources: [`${target.arn}:$LATEST`],
      },
    ],
  };
}
