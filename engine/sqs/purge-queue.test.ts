import { expect, test } from 'vitest';
import { denied, refused, STRANGER } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';

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

function standard() {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const send = (DelaySeconds = 0) => sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds });
  return { ...world, QueueUrl, send, purge: () => sqs.try.purgeQueue({ QueueUrl }) };
}

const IN_PROGRESS = refused(
  'PurgeQueueInProgress',
  'Only one PurgeQueue operation on orders is allowed every 60 seconds.',
  403,
);

test('visible, in-flight and delayed messages all go, and what is sent after stays', () => {
  const { sqs, QueueUrl, send, purge, view, advance } = standard();
  send();
  send();
  send(900);
  sqs.receiveMessage({ QueueUrl });
  expect(purge()).toEqual({ ok: true, response: {} });
  expect(view().queues.orders).toMatchObject({ visible: 0, inFlight: 0, delayed: 0 });
  send();
  advance(seconds(1000));
  expect(view().queues.orders).toMatchObject({ visible: 1, inFlight: 0, delayed: 0 });
});

test('a handle of a purged message deletes nothing and fails nobody', () => {
  const { sqs, QueueUrl, send, purge, events } = standard();
  send();
  const [message] = sqs.receiveMessage({ QueueUrl }).Messages ?? [];
  purge();
  expect(sqs.try.deleteMessage({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }).ok).toBe(true);
  expect(events('sqs.delete-ignored')).toMatchObject([{ queue: 'orders', reason: 'already-gone' }]);
});

test('who waits goes on waiting, and gets the next message', () => {
  const { sqs, QueueUrl, send, purge } = standard();
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  purge();
  expect(poll.answer()).toBeUndefined();
  send();
  expect(poll.answer()?.Messages).toHaveLength(1);
});

test('the next purge may come after 60 seconds and not a millisecond before, also through a rewind', () => {
  const { world, purge, send, advance, view } = standard();
  purge();
  expect(purge()).toEqual(IN_PROGRESS);
  send();
  advance(seconds(60) - 1);
  world.restore(world.snapshot());
  expect(purge()).toEqual(IN_PROGRESS);
  expect(view().queues.orders?.visible).toBe(1);
  advance(1);
  expect(purge().ok).toBe(true);
  expect(view().queues.orders?.visible).toBe(0);
});

test('a purge that was refused does not make the next one wait longer', () => {
  const { purge, advance } = standard();
  purge();
  advance(seconds(59));
  purge();
  advance(seconds(1));
  expect(purge().ok).toBe(true);
});

test('each queue has its own minute', () => {
  const { sqs, purge } = standard();
  purge();
  const QueueUrl = sqs.createQueue({ QueueName: 'other' });
  expect(sqs.try.purgeQueue({ QueueUrl }).ok).toBe(true);
});

test('another account purges with permission only', () => {
  const { sqs, as, send, view, QueueUrl } = standard();
  const stranger = as({ accountId: STRANGER });
  send();
  expect(stranger.try.purgeQueue({ QueueUrl })).toEqual(denied('PurgeQueue', sqs.arn(QueueUrl)));
  expect(view().queues.orders?.visible).toBe(1);
  sqs.addPermission({ QueueUrl, Label: 'a', AWSAccountIds: [STRANGER], Actions: ['PurgeQueue'] });
  expect(stranger.try.purgeQueue({ QueueUrl }).ok).toBe(true);
});

test('there must be such a queue', () => {
  const { sqs } = standard();
  expect(sqs.raw('PurgeQueue', {})).toEqual(
    refused('MissingParameter', 'The request must contain the parameter QueueUrl.'),
  );
  expect(sqs.try.purgeQueue({ QueueUrl: 'https://host/123456789012/nothing' })).toEqual(
    refused('QueueDoesNotExist', 'The specified queue does not exist.'),
  );
});
