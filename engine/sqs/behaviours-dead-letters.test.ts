import { describe, expect, test } from 'vitest';
import { cloudWatchService } from '../cloudwatch/service';
import { days, minutes, seconds, simulate } from '../testing/simulate';
import { sqsService } from './service';

function withDeadLetters(fifo = false, maxReceiveCount = 3) {
  const world = simulate({ seed: 3, services: [sqsService, cloudWatchService] });
  const { sqs, advance } = world;
  const suffix = fifo ? '.fifo' : '';
  const Attributes: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
  const dead = sqs.createQueue({ QueueName: `dead${suffix}`, Attributes });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: sqs.arn(dead), maxReceiveCount });
  const orders = sqs.createQueue({
    QueueName: `orders${suffix}`,
    Attributes: { ...Attributes, RedrivePolicy },
  });
  const send = (MessageBody: string) =>
    sqs.sendMessage({
      QueueUrl: orders,
      MessageBody,
      ...(fifo ? { MessageGroupId: 'g', MessageDeduplicationId: MessageBody } : {}),
    });
  const receive = (QueueUrl = orders) =>
    sqs.receiveMessage({ QueueUrl, MessageSystemAttributeNames: ['All'] }).Messages?.[0];
  function fail(times: number): void {
    for (let time = 0; time < times; time += 1) {
      receive();
      advance(seconds(30));
    }
  }
  return { ...world, orders, dead, send, receive, fail };
}

describe('a redrive policy', () => {
  test('behaviours 21: with maxReceiveCount 3 a message is delivered three times and moved at the fourth receive', () => {
    const { send, receive, fail, view } = withDeadLetters();
    send('poison');
    fail(2);
    expect(receive()?.Attributes?.ApproximateReceiveCount).toBe('3');
    expect(view().queues.dead?.visible).toBe(0);
  });

  test('behaviours 21: the move happens at the receive, not when the timeout ends', () => {
    const { send, receive, fail, view } = withDeadLetters();
    send('poison');
    fail(3);
    expect(view().queues.orders?.visible).toBe(1);
    expect(receive()).toBeUndefined();
    expect(view().queues.orders?.visible).toBe(0);
    expect(view().queues.dead?.visible).toBe(1);
  });

  test('behaviours 22: the dead letter keeps its id, its count and its source', () => {
    const { sqs, send, receive, fail, orders, dead } = withDeadLetters();
    const { MessageId } = send('poison');
    fail(4);
    const letter = receive(dead);
    expect(letter?.MessageId).toBe(MessageId);
    expect(letter?.Attributes?.ApproximateReceiveCount).toBe('4');
    expect(letter?.Attributes?.DeadLetterQueueSourceArn).toBe(sqs.arn(orders));
  });

  test('behaviours 22: on a standard queue its retention goes on from the first send', () => {
    const { send, receive, fail, dead, advance, view, world } = withDeadLetters(false, 1);
    const sentAtMs = world.nowMs;
    send('poison');
    fail(1);
    advance(days(1));
    receive();
    expect(receive(dead)?.Attributes?.SentTimestamp).toBe(String(sentAtMs));
    advance(days(3) - seconds(31));
    expect(view().queues.dead?.messages).toHaveLength(1);
    advance(seconds(1));
    expect(view().queues.dead?.messages).toHaveLength(0);
  });

  test('behaviours 22: on a FIFO queue the enqueue time starts anew', () => {
    const { send, receive, fail, advance, view } = withDeadLetters(true, 1);
    send('poison');
    fail(1);
    advance(days(1));
    receive();
    advance(days(3));
    expect(view().queues['dead.fifo']?.messages).toHaveLength(1);
    advance(days(1));
    expect(view().queues['dead.fifo']?.messages).toHaveLength(0);
  });

  test('behaviours 23: in a FIFO dead-letter queue the deduplication id is the message id', () => {
    const { send, receive, fail, dead } = withDeadLetters(true, 1);
    const { MessageId } = send('poison');
    fail(2);
    expect(receive(dead)?.Attributes?.MessageDeduplicationId).toBe(MessageId);
  });

  test('behaviours 24: the move is not counted as a send of the dead-letter queue', () => {
    const { world, send, fail, advance } = withDeadLetters();
    send('poison');
    fail(4);
    advance(minutes(1));
    const sum = (QueueName: string) => {
      const Metric = {
        Namespace: 'AWS/SQS',
        MetricName: 'NumberOfMessagesSent',
        Dimensions: [{ Name: 'QueueName', Value: QueueName }],
      };
      const request = {
        MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 3600, Stat: 'Sum' } }],
        StartTime: world.startMs / 1000,
        EndTime: world.nowMs / 1000,
      };
      const { outcome } = world.execute({ service: 'cloudwatch', operation: 'GetMetricData', request });
      return outcome;
    };
    expect(sum('orders')).toMatchObject({ response: { MetricDataResults: [{ Values: [1] }] } });
    expect(sum('dead')).toMatchObject({ response: { MetricDataResults: [{ Values: [0] }] } });
  });
});

describe('message move tasks', () => {
  function withLetters(count: number) {
    const world = withDeadLetters(false, 1);
    for (let number = 1; number <= count; number += 1) world.send(`m${number}`);
    const { sqs, orders, advance } = world;
    sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
    advance(seconds(30));
    sqs.receiveMessage({ QueueUrl: orders, MaxNumberOfMessages: 10 });
    const SourceArn = sqs.arn(world.dead);
    const list = () => sqs.listMessageMoveTasks({ SourceArn, MaxResults: 10 }).Results ?? [];
    return { ...world, SourceArn, list };
  }

  test('behaviours 25: without a destination each message goes back to where it came from', () => {
    const { sqs, SourceArn, view, advance, list } = withLetters(5);
    expect(view().queues.dead?.visible).toBe(5);
    sqs.startMessageMoveTask({ SourceArn });
    advance(seconds(1));
    expect(view().queues.orders?.visible).toBe(5);
    expect(list()).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 5 }]);
  });

  test('behaviours 25: a cancelled task leaves what it has moved', () => {
    const { sqs, SourceArn, view, advance, list } = withLetters(5);
    const { TaskHandle = '' } = sqs.startMessageMoveTask({ SourceArn, MaxNumberOfMessagesPerSecond: 1 });
    advance(seconds(2));
    expect(sqs.cancelMessageMoveTask({ TaskHandle })).toEqual({ ApproximateNumberOfMessagesMoved: 2 });
    advance(seconds(10));
    expect(view().queues.orders?.visible).toBe(2);
    expect(list()).toMatchObject([{ Status: 'CANCELLED', ApproximateNumberOfMessagesToMove: 5 }]);
    expect(sqs.try.cancelMessageMoveTask({ TaskHandle })).toMatchObject({
      error: { code: 'UnsupportedOperation' },
    });
  });

  test('behaviours 25: more than 500 messages a second are refused, and one task is listed unless more are asked for', () => {
    const { sqs, SourceArn, advance } = withLetters(1);
    expect(sqs.try.startMessageMoveTask({ SourceArn, MaxNumberOfMessagesPerSecond: 501 })).toMatchObject({
      error: { code: 'InvalidParameterValue' },
    });
    for (let run = 0; run < 12; run += 1) {
      sqs.startMessageMoveTask({ SourceArn });
      advance(seconds(1));
    }
    expect(sqs.listMessageMoveTasks({ SourceArn }).Results).toHaveLength(1);
    expect(sqs.listMessageMoveTasks({ SourceArn, MaxResults: 10 }).Results).toHaveLength(10);
  });

  test('behaviours 26: a moved message is a new one, with an id and an age of its own', () => {
    const { sqs, SourceArn, orders, advance, receive, world, events } = withLetters(1);
    sqs.startMessageMoveTask({ SourceArn });
    advance(seconds(1));
    const [moved] = events('sqs.message-moved');
    const message = receive(orders);
    expect(moved).toMatchObject({ from: 'dead', to: 'orders', newId: message?.MessageId });
    expect(message?.MessageId).not.toBe(moved?.oldId);
    expect(message?.Attributes?.ApproximateReceiveCount).toBe('1');
    expect(Number(message?.Attributes?.SentTimestamp)).toBeGreaterThan(world.nowMs - seconds(1));
  });
});
