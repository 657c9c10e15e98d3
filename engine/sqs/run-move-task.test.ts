import { describe, expect, test } from 'vitest';
import { deadLetters } from '../testing/dead-letters';
import { days, minutes, seconds } from '../testing/simulate';

describe('what a task moves', () => {
  test('without a destination every message goes back to the queue that it came from', () => {
    const { advance, counts, bury, add, start } = deadLetters();
    add('refunds');
    bury('orders', 2);
    bury('refunds', 1);
    expect(counts()).toEqual({ dead: 3, orders: 0, refunds: 0 });
    start();
    advance(seconds(1));
    expect(counts()).toEqual({ dead: 0, orders: 2, refunds: 1 });
  });

  test('with a destination all go there, also what never was in another queue', () => {
    const { sqs, advance, counts, bury, start, dead } = deadLetters();
    const elsewhere = sqs.createQueue({ QueueName: 'elsewhere' });
    bury('orders', 2);
    sqs.sendMessage({ QueueUrl: dead, MessageBody: 'straight' });
    start({ DestinationArn: sqs.arn(elsewhere) });
    advance(seconds(1));
    expect(counts()).toEqual({ dead: 0, orders: 0, elsewhere: 3 });
  });

  test('a moved message is new: id, enqueue time, receive count and retention', () => {
    const { sqs, advance, bury, start, orders, world } = deadLetters();
    bury('orders', 1);
    const before = world.nowMs;
    advance(minutes(5));
    start();
    advance(seconds(1));
    const [message] =
      sqs.receiveMessage({ QueueUrl: orders, MessageSystemAttributeNames: ['All'] }).Messages ?? [];
    expect(message?.Body).toBe('orders 0');
    expect(message?.Attributes?.ApproximateReceiveCount).toBe('1');
    expect(message?.Attributes?.DeadLetterQueueSourceArn).toBeUndefined();
    expect(Number(message?.Attributes?.SentTimestamp)).toBeGreaterThan(before);
  });

  test('retention counts from the move: four days more, when three were over', () => {
    const { advance, counts, bury, start } = deadLetters();
    bury('orders', 1);
    advance(days(3));
    start();
    advance(days(4) - 1);
    expect(counts().orders).toBe(1);
    advance(seconds(1));
    expect(counts().orders).toBe(0);
  });

  test('the trace says which id became which', () => {
    const { advance, bury, start, events } = deadLetters();
    bury('orders', 1);
    start();
    advance(seconds(1));
    const [moved] = events('sqs.message-moved');
    expect(moved).toMatchObject({ from: 'dead', to: 'orders', body: 'orders 0' });
    expect(moved?.newId).not.toBe(moved?.oldId);
    expect(events('sqs.move-task-started')).toMatchObject([{ from: 'dead' }]);
    expect(events('sqs.move-task-ended')).toMatchObject([{ from: 'dead', status: 'COMPLETED', moved: 1 }]);
  });

  test('who waits at the destination gets the message', () => {
    const { sqs, advance, bury, start, orders } = deadLetters();
    bury('orders', 1);
    const call = sqs.startReceive({ QueueUrl: orders, WaitTimeSeconds: 20 });
    start();
    advance(seconds(1));
    expect(call.answer()?.Messages).toMatchObject([{ Body: 'orders 0' }]);
  });

  test('messages in flight stay, and one that has the destination’s delay arrives delayed', () => {
    const { sqs, advance, bury, start, dead, orders, view } = deadLetters();
    bury('orders', 2);
    sqs.receiveMessage({ QueueUrl: dead, VisibilityTimeout: 300 });
    sqs.setQueueAttributes({ QueueUrl: orders, Attributes: { DelaySeconds: '60' } });
    start();
    advance(seconds(1));
    expect(view().queues.dead).toMatchObject({ visible: 0, inFlight: 1 });
    expect(view().queues.orders).toMatchObject({ visible: 0, delayed: 1 });
  });

  test('a FIFO task keeps the order of the group', () => {
    const { sqs, advance, bury, start, orders } = deadLetters({ fifo: true });
    bury('orders.fifo', 3);
    start({ MaxNumberOfMessagesPerSecond: 1 });
    advance(seconds(3));
    const { Messages } = sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
    expect(Messages?.map(({ Body }) => Body)).toEqual(['orders.fifo 0', 'orders.fifo 1', 'orders.fifo 2']);
  });
});

describe('how fast', () => {
  test('at one message a second the second moves in the second second', () => {
    const { advance, counts, bury, start } = deadLetters();
    bury('orders', 3);
    start({ MaxNumberOfMessagesPerSecond: 1 });
    advance(999);
    expect(counts().orders).toBe(0);
    advance(1);
    expect(counts().orders).toBe(1);
    advance(999);
    expect(counts().orders).toBe(1);
    advance(1);
    expect(counts().orders).toBe(2);
  });

  test('500 a second move 500 in a second, and so does a task that names no rate', () => {
    for (const rate of [500, undefined]) {
      const { sqs, advance, counts, start, orders, dead } = deadLetters();
      for (let index = 0; index < 600; index += 1) sqs.sendMessage({ QueueUrl: dead, MessageBody: 'x' });
      start({ MaxNumberOfMessagesPerSecond: rate, DestinationArn: sqs.arn(orders) });
      advance(seconds(1));
      expect(counts()).toEqual({ dead: 100, orders: 500 });
    }
  });

  test('a rewind in the middle goes on as if nothing had been', () => {
    const { world, advance, counts, bury, start, task } = deadLetters();
    bury('orders', 4);
    start({ MaxNumberOfMessagesPerSecond: 1 });
    advance(2500);
    const middle = world.snapshot();
    advance(seconds(10));
    const hash = world.hash();
    world.restore(middle);
    expect(counts()).toEqual({ dead: 2, orders: 2 });
    advance(seconds(10));
    expect(world.hash()).toBe(hash);
    expect(task()).toMatchObject({ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 4 });
  });
});

describe('how a task ends', () => {
  test('COMPLETED once nothing visible is left', () => {
    const { advance, bury, start, task } = deadLetters();
    bury('orders', 2);
    start();
    expect(task()).toMatchObject({ Status: 'RUNNING', ApproximateNumberOfMessagesToMove: 2 });
    advance(seconds(1));
    expect(task()).toMatchObject({ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 2 });
  });

  test('FAILED, when nobody knows where a message came from', () => {
    const { sqs, advance, start, dead, task } = deadLetters();
    sqs.sendMessage({ QueueUrl: dead, MessageBody: 'straight' });
    start();
    advance(seconds(1));
    expect(task()).toMatchObject({ Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' });
  });

  test('FAILED, when the destination or the source is deleted meanwhile', () => {
    for (const victim of ['orders', 'dead'] as const) {
      const world = deadLetters();
      world.bury('orders', 2);
      world.start({ MaxNumberOfMessagesPerSecond: 1 });
      world.sqs.deleteQueue({ QueueUrl: world[victim] });
      world.advance(seconds(5));
      expect(world.events('sqs.move-task-ended')).toMatchObject([{ status: 'FAILED', moved: 0 }]);
    }
  });

  test('a task over an empty queue completes and moves nothing', () => {
    const { advance, start, task } = deadLetters();
    start();
    advance(seconds(1));
    expect(task()).toMatchObject({ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 0 });
  });
});
