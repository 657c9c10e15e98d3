import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function letters(count: number, suffix = '') {
  const world = simulate({ seed: 1 });
  const { sqs, advance } = world;
  const Attributes: Record<string, string> = suffix ? { FifoQueue: 'true' } : {};
  const dead = sqs.createQueue({ QueueName: `dead${suffix}`, Attributes });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(dead), maxReceiveCount: 1 });
  const orders = sqs.createQueue({
    QueueName: `orders${suffix}`,
    Attributes: { ...Attributes, RedrivePolicy },
  });
  for (let number = 1; number <= count; number += 1) {
    const ids = suffix ? { MessageGroupId: 'g', MessageDeduplicationId: `${number}` } : {};
    sqs.sendMessage({ QueueUrl: orders, MessageBody: `m${number}`, ...ids });
  }
  sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
  advance(30_000);
  sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
  return { ...world, dead, orders, SourceArn: sqs.arn(dead) };
}

test('the rate holds: two messages a second', () => {
  const { sqs, SourceArn, advance, view } = letters(5);
  sqs.startMessageMoveTask({ SourceArn, MaxNumberOfMessagesPerSecond: 2 });
  const moved: (number | undefined)[] = [];
  for (let second = 1; second <= 3; second += 1) {
    advance(1000);
    moved.push(view().queues.orders?.visible);
  }
  expect(moved).toEqual([2, 4, 5]);
});

test('a FIFO group is moved in its order', () => {
  const { sqs, SourceArn, orders, advance } = letters(4, '.fifo');
  sqs.startMessageMoveTask({ SourceArn });
  advance(1000);
  const { Messages } = sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
  expect(Messages?.map(({ Body }) => Body)).toEqual(['m1', 'm2', 'm3', 'm4']);
});

test('a destination takes the messages in place of their sources, and answers who waits there', () => {
  const { sqs, SourceArn, advance } = letters(1);
  const elsewhere = sqs.createQueue({ QueueName: 'elsewhere' });
  const poll = sqs.startReceive({ QueueUrl: elsewhere, WaitTimeSeconds: 20 });
  sqs.startMessageMoveTask({ SourceArn, DestinationArn: sqs.arn(elsewhere) });
  advance(1000);
  expect(poll.answer()?.Messages).toMatchObject([{ Body: 'm1' }]);
});

test('a task fails on a message that was sent to the dead-letter queue itself', () => {
  const { sqs, dead, SourceArn, advance } = letters(0);
  sqs.sendMessage({ QueueUrl: dead, MessageBody: 'from nowhere' });
  sqs.startMessageMoveTask({ SourceArn });
  advance(1000);
  expect(sqs.listMessageMoveTasks({ SourceArn }).Results).toMatchObject([
    { Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' },
  ]);
});

test('a task fails when the queues it needs are gone', () => {
  const { sqs, orders, SourceArn, advance, events } = letters(2);
  sqs.startMessageMoveTask({ SourceArn, MaxNumberOfMessagesPerSecond: 1 });
  sqs.deleteQueue({ QueueUrl: orders });
  advance(1000);
  expect(events('sqs.move-task-ended')).toMatchObject([{ status: 'FAILED', moved: 0 }]);
});

test('source and destination must differ and be of one type, and only the owner may start', () => {
  const { sqs, as, SourceArn } = letters(1);
  const fifo = sqs.arn(sqs.createQueue({ QueueName: 'x.fifo', Attributes: { FifoQueue: 'true' } }));
  for (const DestinationArn of [SourceArn, fifo]) {
    expect(sqs.try.startMessageMoveTask({ SourceArn, DestinationArn })).toMatchObject({
      error: { code: 'InvalidParameterValue' },
    });
  }
  expect(sqs.try.startMessageMoveTask({ SourceArn: `${SourceArn}-missing` })).toMatchObject({
    error: { code: 'ResourceNotFoundException', httpStatus: 404 },
  });
  const stranger = as({ accountId: '111122223333' });
  expect(stranger.try.startMessageMoveTask({ SourceArn })).toMatchObject({ error: { code: 'AccessDenied' } });
});
