import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('each entry has its own answer, in the order of the entries', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  const entry = (Id: string, MessageGroupId?: string) => ({
    Id,
    MessageBody: Id,
    MessageGroupId,
    MessageDeduplicationId: Id,
  });
  const answer = sqs.sendMessageBatch({ QueueUrl, Entries: [entry('a', 'g'), entry('b'), entry('c', 'g')] });
  expect(answer.Successful).toMatchObject([
    { Id: 'a', MD5OfMessageBody: '0cc175b9c0f1b6a831c399e269772661', SequenceNumber: expect.any(String) },
    { Id: 'c' },
  ]);
  expect(answer.Failed).toMatchObject([{ Id: 'b', Code: 'MissingParameter', SenderFault: true }]);
  const { Messages } = sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
  expect(Messages?.map(({ Body }) => Body)).toEqual(['a', 'c']);
});

test('attributes count toward the size of the batch', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const half = { MessageBody: 'x'.repeat(524_288) };
  const MessageAttributes = { k: { DataType: 'String', StringValue: 'v' } };
  expect(
    sqs.try.sendMessageBatch({
      QueueUrl,
      Entries: [
        { Id: 'a', ...half },
        { Id: 'b', ...half },
      ],
    }).ok,
  ).toBe(true);
  expect(
    sqs.try.sendMessageBatch({
      QueueUrl,
      Entries: [
        { Id: 'a', ...half },
        { Id: 'b', ...half, MessageAttributes },
      ],
    }),
  ).toMatchObject({
    error: { code: 'BatchRequestTooLong', message: expect.stringContaining('You have sent 1048584 bytes') },
  });
});
