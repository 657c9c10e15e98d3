import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('good handles delete while bad ones are listed in Failed', () => {
  const { sqs, view } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (const MessageBody of ['a', 'b']) sqs.sendMessage({ QueueUrl, MessageBody });
  const messages = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages ?? [];
  const Entries = messages.map(({ Body = '', ReceiptHandle }) => ({ Id: Body, ReceiptHandle }));
  const answer = sqs.deleteMessageBatch({
    QueueUrl,
    Entries: [...Entries, { Id: 'c', ReceiptHandle: 'none' }],
  });
  expect(answer).toMatchObject({
    Successful: [{ Id: 'a' }, { Id: 'b' }],
    Failed: [{ Id: 'c', Code: 'ReceiptHandleIsInvalid', SenderFault: true }],
  });
  expect(view().queues.orders?.messages).toEqual([]);
});

test('an empty batch names the entry it misses', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.try.deleteMessageBatch({ QueueUrl, Entries: [] })).toMatchObject({
    error: {
      code: 'EmptyBatchRequest',
      message: 'There should be at least one DeleteMessageBatchRequestEntry in the request.',
    },
  });
});
