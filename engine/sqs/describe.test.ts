import { expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

test('a queue is shown with its settings, its counts and its messages in order', () => {
  const { sqs, advance, view, world } = simulate({ seed: 1 });
  const dead = sqs.createQueue({ QueueName: 'dead' });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(dead), maxReceiveCount: 5 });
  const QueueUrl = sqs.createQueue({
    QueueName: 'orders',
    Attributes: { RedrivePolicy, VisibilityTimeout: '10' },
  });
  for (const MessageBody of ['a', 'b']) sqs.sendMessage({ QueueUrl, MessageBody });
  advance(seconds(3));
  const [received] = sqs.receiveMessage({ QueueUrl }).Messages ?? [];
  sqs.startReceive({ QueueUrl: dead, WaitTimeSeconds: 20 });
  expect(view().queues.orders).toMatchObject({
    name: 'orders',
    fifo: false,
    visible: 1,
    inFlight: 1,
    delayed: 0,
    oldestAgeMs: seconds(3),
    deadLetterQueue: 'dead',
    maxReceiveCount: 5,
    visibilityTimeoutMs: seconds(10),
    messages: [
      {
        body: 'a',
        state: 'inFlight',
        receiveCount: 1,
        receiptHandle: received?.ReceiptHandle,
        visibleAtMs: world.nowMs + seconds(10),
        firstReceivedAtMs: world.nowMs,
        heldBy: 'reader',
      },
      { body: 'b', state: 'visible', receiveCount: 0, receiptHandle: undefined, visibleAtMs: undefined },
    ],
  });
  expect(view().queues.dead).toMatchObject({ waiting: 1, messages: [] });
});

test('at most 1,000 messages are shown, and all are counted', () => {
  const { sqs, view } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  for (let number = 0; number < 1200; number += 1) sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
  expect(view().queues.orders?.visible).toBe(1200);
  expect(view().queues.orders?.messages).toHaveLength(1000);
});

test('a message is shown with its attributes', () => {
  const { sqs, view } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const customer = { DataType: 'String', StringValue: 'Anna' };
  sqs.sendMessage({ QueueUrl, MessageBody: 'a', MessageAttributes: { customer } });
  sqs.sendMessage({ QueueUrl, MessageBody: 'b' });
  expect(view().queues.orders?.messages.map(({ attributes }) => attributes)).toEqual([
    { customer: { dataType: 'String', text: 'Anna' } },
    undefined,
  ]);
});

test('queues of one name in two accounts are told apart', () => {
  const { sqs, as, view } = simulate({ seed: 1 });
  sqs.createQueue({ QueueName: 'orders' });
  as({ accountId: '111122223333' }).createQueue({ QueueName: 'orders' });
  expect(Object.keys(view().queues)).toEqual(['orders', 'us-east-1/111122223333/orders']);
});
