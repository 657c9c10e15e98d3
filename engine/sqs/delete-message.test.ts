import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function received() {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
  return { ...world, QueueUrl, ReceiptHandle };
}

test('a deleted message does not return', () => {
  const { sqs, QueueUrl, ReceiptHandle, advance, events } = received();
  sqs.deleteMessage({ QueueUrl, ReceiptHandle });
  advance(3_600_000);
  expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
  expect(events('sqs.message-deleted')).toMatchObject([{ body: 'x', by: 'reader', kind: 'in-time' }]);
});

test('a deletion after the timeout is recorded as late', () => {
  const { sqs, QueueUrl, ReceiptHandle, advance, events } = received();
  advance(30_000);
  sqs.deleteMessage({ QueueUrl, ReceiptHandle });
  expect(events('sqs.message-deleted')).toMatchObject([{ kind: 'late' }]);
});

test('what a deletion could not delete is recorded with the reason', () => {
  const { sqs, QueueUrl, ReceiptHandle, advance, events } = received();
  advance(30_000);
  const again = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
  sqs.deleteMessage({ QueueUrl, ReceiptHandle });
  sqs.deleteMessage({ QueueUrl, ReceiptHandle: again });
  sqs.deleteMessage({ QueueUrl, ReceiptHandle: again });
  expect(events('sqs.delete-ignored')).toMatchObject([
    { reason: 'received-again' },
    { reason: 'already-gone' },
  ]);
});

test('the message id is no handle', () => {
  const { sqs, QueueUrl } = received();
  const { MessageId } = sqs.sendMessage({ QueueUrl, MessageBody: 'y' });
  expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: MessageId })).toMatchObject({
    error: { code: 'ReceiptHandleIsInvalid', httpStatus: 404 },
  });
  expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: undefined })).toMatchObject({
    error: { code: 'MissingParameter' },
  });
});
