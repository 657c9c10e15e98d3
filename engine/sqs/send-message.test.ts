import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

const FIFO = { FifoQueue: 'true', ContentBasedDeduplication: 'true' };

function queues() {
  const world = simulate({ seed: 1 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders' });
  const Fifo = world.sqs.createQueue({ QueueName: 'orders.fifo', Attributes: FIFO });
  return { ...world, QueueUrl, Fifo };
}

test('what was sent can be received, with its id and digest', () => {
  const { sqs, QueueUrl, events } = queues();
  const sent = sqs.sendMessage({ QueueUrl, MessageBody: 'hello' });
  expect(sqs.receiveMessage({ QueueUrl }).Messages).toMatchObject([
    { Body: 'hello', MessageId: sent.MessageId, MD5OfBody: sent.MD5OfMessageBody },
  ]);
  expect(sent.SequenceNumber).toBeUndefined();
  expect(events('sqs.message-sent')).toMatchObject([{ queue: 'orders', body: 'hello', by: 'reader' }]);
});

test('a message with a timer is delayed until then', () => {
  const { sqs, QueueUrl, advance, view, events } = queues();
  sqs.sendMessage({ QueueUrl, MessageBody: 'later', DelaySeconds: 900 });
  advance(899_999);
  expect(view().queues.orders).toMatchObject({ delayed: 1, visible: 0 });
  advance(1);
  expect(view().queues.orders).toMatchObject({ delayed: 0, visible: 1 });
  expect(events('sqs.message-available')).toMatchObject([{ body: 'later' }]);
});

test.each(['\u0000', '\u001f', '\ufffe', '\ud800'])('the character %j is not allowed', (character) => {
  const { sqs, QueueUrl } = queues();
  expect(sqs.try.sendMessage({ QueueUrl, MessageBody: `a${character}` })).toMatchObject({
    error: { code: 'InvalidMessageContents' },
  });
});

test('tab, line feed, carriage return and any plane of Unicode are allowed', () => {
  const { sqs, QueueUrl } = queues();
  const MessageBody = '\t\n\r é € 😀';
  sqs.sendMessage({ QueueUrl, MessageBody });
  expect(sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.Body).toBe(MessageBody);
});

test.each([
  ['a delay of 901', { DelaySeconds: 901 }],
  ['a negative delay', { DelaySeconds: -1 }],
  ['a deduplication id on a standard queue', { MessageDeduplicationId: 'x' }],
  ['a group id of 129 characters', { MessageGroupId: 'x'.repeat(129) }],
  ['a group id with a space', { MessageGroupId: 'a b' }],
  ['an empty group id', { MessageGroupId: '' }],
])('%s is refused', (_what, more) => {
  const { sqs, QueueUrl } = queues();
  expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x', ...more })).toMatchObject({
    error: { code: 'InvalidParameterValue' },
  });
});

test('an explicit deduplication id overrides the hash of the body', () => {
  const { sqs, Fifo } = queues();
  const message = { QueueUrl: Fifo, MessageBody: 'same', MessageGroupId: 'g' };
  const first = sqs.sendMessage(message);
  expect(sqs.sendMessage(message).MessageId).toBe(first.MessageId);
  expect(sqs.sendMessage({ ...message, MessageDeduplicationId: 'other' }).MessageId).not.toBe(
    first.MessageId,
  );
});

test('a deduplicated send is recorded with the id of the original', () => {
  const { sqs, Fifo, events } = queues();
  const message = { QueueUrl: Fifo, MessageBody: 'same', MessageGroupId: 'g', MessageDeduplicationId: '1' };
  const { MessageId } = sqs.sendMessage(message);
  sqs.sendMessage(message);
  expect(events('sqs.send-deduplicated')).toMatchObject([{ messageId: MessageId, deduplicationId: '1' }]);
});

test('retention removes the message', () => {
  const { sqs, advance, view } = queues();
  const QueueUrl = sqs.createQueue({ QueueName: 'brief', Attributes: { MessageRetentionPeriod: '60' } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  advance(59_999);
  expect(view().queues.brief?.visible).toBe(1);
  advance(1);
  expect(view().queues.brief?.messages).toEqual([]);
});
