import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function attempt(MessageAttributes: unknown) {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  return sqs.raw('SendMessage', { QueueUrl, MessageBody: 'x', MessageAttributes });
}

const text = { DataType: 'String', StringValue: 'v' };

test.each([
  ['eleven attributes', Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`k${n}`, text]))],
  ['a reserved name', { 'AWS.k': text }],
  ['a name that ends in a period', { 'k.': text }],
  ['periods in succession', { 'a..b': text }],
  ['a name with a space', { 'a b': text }],
  ['a name of 257 characters', { ['k'.repeat(257)]: text }],
  ['no type', { k: { StringValue: 'v' } }],
  ['an unknown type', { k: { DataType: 'Date', StringValue: 'v' } }],
  ['a type that only starts like one', { k: { DataType: 'Stringy', StringValue: 'v' } }],
  ['an empty value', { k: { DataType: 'String', StringValue: '' } }],
  ['a number that is none', { k: { DataType: 'Number', StringValue: '1x' } }],
  ['a number too large', { k: { DataType: 'Number', StringValue: '1e127' } }],
  ['a number of 39 digits', { k: { DataType: 'Number', StringValue: '1'.repeat(39) } }],
  ['binary without bytes', { k: { DataType: 'Binary', BinaryValue: new Uint8Array() } }],
  ['an attribute that is a text', { k: 'v' }],
])('%s is refused', (_what, attributes) => {
  expect(attempt(attributes)).toMatchObject({ ok: false, error: { code: 'InvalidParameterValue' } });
});

test('ten attributes of all types are taken, with custom types', () => {
  const ten = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`k${n}`, text]));
  const price = { DataType: 'Number.float', StringValue: '-1.5E3' };
  expect(
    attempt({ ...ten, price, image: { DataType: 'Binary.png', BinaryValue: Uint8Array.of(1) } }).ok,
  ).toBe(true);
});

test('a receive asks for attributes by name, by prefix, or for all', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { VisibilityTimeout: '0' } });
  const image = { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 255) };
  const MessageAttributes = { 'order.id': text, 'order.date': text, other: text, image };
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes });
  const names = (...MessageAttributeNames: string[]) =>
    Object.keys(
      sqs.receiveMessage({ QueueUrl, MessageAttributeNames }).Messages?.[0]?.MessageAttributes ?? {},
    );
  expect(names()).toEqual([]);
  expect(names('other')).toEqual(['other']);
  expect(names('order.*')).toEqual(['order.id', 'order.date']);
  expect(names('All')).toHaveLength(4);
  const [message] = sqs.receiveMessage({ QueueUrl, MessageAttributeNames: ['image'] }).Messages ?? [];
  expect(message?.MessageAttributes?.image).toEqual(image);
});

test('the trace header is the only system attribute, and a text', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const send = (MessageSystemAttributes: unknown) =>
    sqs.raw('SendMessage', { QueueUrl, MessageBody: 'x', MessageSystemAttributes });
  expect(send({ Other: text })).toMatchObject({ error: { code: 'InvalidParameterValue' } });
  expect(send({ AWSTraceHeader: { DataType: 'Number', StringValue: '1' } }).ok).toBe(false);
  expect(send({ AWSTraceHeader: text }).ok).toBe(true);
});
