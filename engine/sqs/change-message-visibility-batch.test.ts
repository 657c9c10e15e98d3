import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('each entry changes its own message, or is listed in Failed', () => {
  const { sqs, view } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (const MessageBody of ['a', 'b']) sqs.sendMessage({ QueueUrl, MessageBody });
  const [a, b] = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 2 }).Messages ?? [];
  const answer = sqs.changeMessageVisibilityBatch({
    QueueUrl,
    Entries: [
      { Id: 'a', ReceiptHandle: a?.ReceiptHandle, VisibilityTimeout: 0 },
      { Id: 'b', ReceiptHandle: b?.ReceiptHandle, VisibilityTimeout: 43_201 },
    ],
  });
  expect(answer).toMatchObject({
    Successful: [{ Id: 'a' }],
    Failed: [{ Id: 'b', Code: 'InvalidParameterValue' }],
  });
  expect(view().queues.orders).toMatchObject({ visible: 1, inFlight: 1 });
});
