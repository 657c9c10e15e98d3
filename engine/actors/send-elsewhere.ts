import type { Plain } from '../kernel/plain';
import type { ProducerTarget } from './plans';
import type { MadeMessage, SendCall } from './sender';

/** The calls that carry messages to a topic, a bucket or a bus, and those to a queue that carry attributes. */
export function sendElsewhere(target: ProducerTarget, messages: MadeMessage[], first: number): SendCall[] {
  if (target.kind === 'bucket')
    return messages.map((message, index) => putObject(target, message, first + index));
  if (target.kind === 'bus') return [putEvents(target, messages)];
  return [target.kind === 'topic' ? publish(target, messages, first) : sendToQueue(target, messages, first)];
}

function publish(target: ProducerTarget, messages: MadeMessage[], first: number): SendCall {
  const entries = messages.map(({ MessageBody, DelaySeconds: _, ...more }, index) => ({
    Message: MessageBody,
    Subject: target.subject,
    MessageAttributes: attributesOf(target, first + index),
    ...more,
  }));
  return call('sns', 'Publish', { TopicArn: target.address }, 'PublishBatchRequestEntries', entries);
}

function sendToQueue(target: ProducerTarget, messages: MadeMessage[], first: number): SendCall {
  const entries = messages.map((message, index) => ({
    ...message,
    MessageAttributes: attributesOf(target, first + index),
  }));
  return call('sqs', 'SendMessage', { QueueUrl: target.address }, 'Entries', entries);
}

/** One call for one message, the batch form of the operation for several. */
function call(
  service: string,
  operation: string,
  address: Record<string, string>,
  list: string,
  entries: { [key: string]: Plain | undefined }[],
): SendCall {
  const count = entries.length;
  const [only] = entries;
  if (only && count === 1) return { service, operation, request: { ...address, ...only }, count };
  const numbered = entries.map((entry, index) => ({ Id: `m${index + 1}`, ...entry }));
  return { service, operation: `${operation}Batch`, request: { ...address, [list]: numbered }, count };
}

function putObject(
  { address, keys }: ProducerTarget,
  { MessageBody }: MadeMessage,
  number: number,
): SendCall {
  const Key = (keys[(number - 1) % keys.length] as string).replaceAll('{n}', String(number));
  const request = { Bucket: address, Key, Body: MessageBody };
  return { service: 's3', operation: 'PutObject', request, count: 1 };
}

function putEvents({ address, source, detailType }: ProducerTarget, messages: MadeMessage[]): SendCall {
  const Entries = messages.map(({ MessageBody }) => ({
    EventBusName: address,
    Source: source,
    DetailType: detailType,
    Detail: detailOf(MessageBody),
  }));
  return { service: 'eventbridge', operation: 'PutEvents', request: { Entries }, count: messages.length };
}

/** EventBridge takes a JSON object only; a plain text becomes the `message` of one. */
function detailOf(body: string): string {
  return body.trimStart().startsWith('{') ? body : JSON.stringify({ message: body });
}

function attributesOf({ attributes }: ProducerTarget, number: number): Plain | undefined {
  if (!attributes) return undefined;
  const entries = Object.entries(attributes).map(([name, values]) => {
    const value = values[(number - 1) % values.length];
    return [name, { DataType: typeof value === 'number' ? 'Number' : 'String', StringValue: String(value) }];
  });
  return Object.fromEntries(entries);
}
