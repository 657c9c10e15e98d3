import { expect, test } from 'vitest';
import { denied, openPolicy, refused, STRANGER } from '../testing/refusals';
import { hours, seconds, simulate } from '../testing/simulate';

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

const GONE = refused('QueueDoesNotExist', 'The specified queue does not exist.');

test('what is gone is gone for every operation, a second deletion included', () => {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.try.deleteQueue({ QueueUrl })).toEqual({ ok: true, response: {} });
  expect(sqs.try.deleteQueue({ QueueUrl })).toEqual(GONE);
  expect(sqs.try.receiveMessage({ QueueUrl })).toEqual(GONE);
  expect(sqs.try.purgeQueue({ QueueUrl })).toEqual(GONE);
  expect(sqs.try.getQueueUrl({ QueueName: 'orders' })).toEqual(GONE);
  expect(sqs.listQueues({}).QueueUrls).toBeUndefined();
});

test('the trace names the messages that went with it, wherever they were', () => {
  const { sqs, events } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const ids = [0, 0, 60].map(
    (DelaySeconds) => sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds }).MessageId,
  );
  sqs.receiveMessage({ QueueUrl });
  sqs.deleteQueue({ QueueUrl });
  expect(events('sqs.queue-deleted')).toEqual([
    { type: 'sqs.queue-deleted', queue: 'orders', messageIds: ids },
  ]);
});

test('the name is free again after 60 seconds and not a millisecond before, also through a rewind', () => {
  const { world, sqs, advance } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  sqs.deleteQueue({ QueueUrl });
  advance(seconds(60) - 1);
  world.restore(world.snapshot());
  expect(sqs.try.createQueue({ QueueName: 'orders' })).toEqual(
    refused(
      'QueueDeletedRecently',
      'You must wait 60 seconds after deleting a queue before you can create another with the same name.',
    ),
  );
  advance(1);
  expect(sqs.createQueue({ QueueName: 'orders' })).toBe(QueueUrl);
});

test('the wait is for that name in that account alone', () => {
  const { sqs, as } = simulate({ seed: 1 });
  sqs.deleteQueue({ QueueUrl: sqs.createQueue({ QueueName: 'orders' }) });
  expect(sqs.try.createQueue({ QueueName: 'orders2' }).ok).toBe(true);
  expect(as({ accountId: STRANGER }).try.createQueue({ QueueName: 'orders' }).ok).toBe(true);
});

test('a queue of the same name inherits no tags, no attributes and no timers', () => {
  const { sqs, advance, view } = simulate({ seed: 1 });
  const Attributes = { VisibilityTimeout: '600' };
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes, tags: { team: 'shop' } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', DelaySeconds: 120 });
  sqs.deleteQueue({ QueueUrl });
  advance(seconds(60));
  sqs.createQueue({ QueueName: 'orders' });
  expect(sqs.listQueueTags({ QueueUrl })).toEqual({});
  advance(hours(1));
  expect(view().queues.orders).toMatchObject({ visible: 0, visibilityTimeoutMs: 30_000 });
});

test('a source outlives its dead-letter queue, and keeps its messages then', () => {
  const { sqs, advance, view } = simulate({ seed: 1 });
  const dead = sqs.createQueue({ QueueName: 'dead' });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(dead), maxReceiveCount: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { RedrivePolicy } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  sqs.deleteQueue({ QueueUrl: dead });
  for (let time = 0; time < 3; time += 1) {
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
    advance(seconds(30));
  }
  expect(view().queues.orders?.visible).toBe(1);
});

test('only the owner deletes, whatever the policy says', () => {
  const { sqs, as } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { Policy: openPolicy() } });
  expect(as({ accountId: STRANGER }).try.deleteQueue({ QueueUrl })).toEqual(
    denied('DeleteQueue', sqs.arn(QueueUrl)),
  );
  expect(sqs.listQueues({}).QueueUrls).toEqual([QueueUrl]);
});

test('without a URL, or with one of no queue, nothing is deleted', () => {
  const { sqs } = simulate({ seed: 1 });
  expect(sqs.raw('DeleteQueue', {})).toEqual(
    refused('MissingParameter', 'The request must contain the parameter QueueUrl.'),
  );
  expect(sqs.raw('DeleteQueue', { QueueUrl: 5 })).toEqual(
    refused('SerializationException', 'NUMBER_VALUE can not be converted to a String'),
  );
  for (const QueueUrl of ['orders', 'https://host/orders', 'https://host/1/orders', '/']) {
    expect(sqs.try.deleteQueue({ QueueUrl })).toEqual(GONE);
  }
});
