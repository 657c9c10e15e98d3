import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('the queue is gone with its messages, and who waits there hears of it', () => {
  const { sqs, events } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  sqs.deleteQueue({ QueueUrl });
  expect(() => poll.answer()).toThrow('The specified queue does not exist.');
  expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x' })).toMatchObject({
    error: { code: 'QueueDoesNotExist' },
  });
  expect(events('sqs.queue-deleted')).toHaveLength(1);
});

test('a queue of the same name starts empty, and handles of the old one are invalid', () => {
  const { sqs, advance, view } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  const [message] = sqs.receiveMessage({ QueueUrl }).Messages ?? [];
  sqs.deleteQueue({ QueueUrl });
  advance(60_000);
  sqs.createQueue({ QueueName: 'orders' });
  expect(view().queues.orders?.messages).toEqual([]);
  expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: message?.ReceiptHandle })).toMatchObject({
    error: { code: 'ReceiptHandleIsInvalid' },
  });
});
