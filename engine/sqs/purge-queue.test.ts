import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

test('a purge empties the queue, records what it took, and leaves deduplication alone', () => {
  const { sqs, view, events } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  const message = { QueueUrl, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' };
  const { MessageId } = sqs.sendMessage(message);
  sqs.purgeQueue({ QueueUrl });
  expect(events('sqs.queue-purged')).toMatchObject([{ queue: 'orders.fifo', messageIds: [MessageId] }]);
  expect(sqs.sendMessage(message).MessageId).toBe(MessageId);
  expect(view().queues['orders.fifo']?.messages).toEqual([]);
});
