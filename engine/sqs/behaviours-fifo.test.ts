import { describe, expect, test } from 'vitest';
import { minutes, seconds, simulate } from '../testing/simulate';

function fifo(Attributes: Record<string, string> = {}) {
  const world = simulate({ seed: 4 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({
    QueueName: 'orders.fifo',
    Attributes: { FifoQueue: 'true', ...Attributes },
  });
  const send = (body: string, group = 'A', dedup = body) =>
    sqs.sendMessage({ QueueUrl, MessageBody: body, MessageGroupId: group, MessageDeduplicationId: dedup });
  const receive = (max = 1, more = {}) =>
    sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: max, ...more }).Messages ?? [];
  const bodies = (max = 1) => receive(max).map(({ Body }) => Body);
  return { ...world, QueueUrl, send, receive, bodies };
}

describe('message groups', () => {
  test('behaviours 27: a message in flight blocks its group, and no other', () => {
    const { send, bodies } = fifo();
    send('A1');
    send('A2');
    send('B1', 'B');
    expect(bodies()).toEqual(['A1']);
    expect(bodies()).toEqual(['B1']);
    expect(bodies()).toEqual([]);
  });

  test('behaviours 27: one receive may return several of a group, in order', () => {
    const { send, bodies } = fifo();
    for (const body of ['A1', 'A2', 'A3']) send(body);
    send('B1', 'B');
    expect(bodies(10)).toEqual(['A1', 'A2', 'A3', 'B1']);
  });

  test('behaviours 27: deleting the message frees the group', () => {
    const { sqs, QueueUrl, send, receive, bodies } = fifo();
    send('A1');
    send('A2');
    const [first] = receive();
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: first?.ReceiptHandle });
    expect(bodies()).toEqual(['A2']);
  });

  test('behaviours 28: a message that times out comes back ahead of later ones, and blocks the group meanwhile', () => {
    const { sqs, QueueUrl, send, receive, bodies, advance } = fifo();
    for (const body of ['A1', 'A2', 'A3', 'A4']) send(body);
    const [, second, third] = receive(3);
    sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: second?.ReceiptHandle, VisibilityTimeout: 0 });
    expect(bodies(10)).toEqual([]);
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: third?.ReceiptHandle });
    advance(seconds(30));
    expect(bodies(10)).toEqual(['A1', 'A2', 'A4']);
  });
});

describe('deduplication', () => {
  test('behaviours 29: a duplicate within five minutes is answered like the original and not enqueued', () => {
    const { sqs, QueueUrl, send, receive, bodies, advance } = fifo();
    const original = send('once', 'A', 'id');
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: receive()[0]?.ReceiptHandle });
    advance(minutes(5) - 1);
    const { MessageId, SequenceNumber } = send('once', 'A', 'id');
    expect({ MessageId, SequenceNumber }).toEqual({
      MessageId: original.MessageId,
      SequenceNumber: original.SequenceNumber,
    });
    expect(bodies()).toEqual([]);
    advance(1);
    expect(send('once', 'A', 'id').MessageId).not.toBe(original.MessageId);
    expect(bodies()).toEqual(['once']);
  });

  test('behaviours 30: content-based deduplication hashes the body alone', () => {
    const { sqs, QueueUrl, receive } = fifo({ ContentBasedDeduplication: 'true' });
    const send = (MessageBody: string, value: string) =>
      sqs.sendMessage({
        QueueUrl,
        MessageBody,
        MessageGroupId: 'A',
        MessageAttributes: { k: { DataType: 'String', StringValue: value } },
      });
    expect(send('same', '1').MessageId).toBe(send('same', '2').MessageId);
    expect(send('other', '1').MessageId).not.toBe(send('same', '1').MessageId);
    const [message] = receive(1, { MessageSystemAttributeNames: ['MessageDeduplicationId'] });
    expect(message?.Attributes?.MessageDeduplicationId).toBe(
      '0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5',
    );
  });

  test('behaviours 30: the scope is the queue, or the group where DeduplicationScope says so', () => {
    const queueWide = fifo();
    expect(queueWide.send('x', 'A', 'id').MessageId).toBe(queueWide.send('x', 'B', 'id').MessageId);
    const perGroup = fifo({ DeduplicationScope: 'messageGroup' });
    expect(perGroup.send('x', 'A', 'id').MessageId).not.toBe(perGroup.send('x', 'B', 'id').MessageId);
  });

  test('behaviours 31: sequence numbers have 20 digits, grow, and are not consecutive', () => {
    const { send } = fifo();
    const numbers = ['1', '2', '3'].map((body) => send(body).SequenceNumber ?? '');
    expect(numbers.every((number) => /^\d{20}$/.test(number))).toBe(true);
    expect([...numbers].sort()).toEqual(numbers);
    expect(BigInt(numbers[1] ?? 0) - BigInt(numbers[0] ?? 0)).toBeGreaterThan(1n);
  });
});

describe('delay', () => {
  test('behaviours 32: a FIFO queue takes no message timer', () => {
    const { sqs, QueueUrl } = fifo();
    const message = { QueueUrl, MessageBody: 'x', MessageGroupId: 'A', MessageDeduplicationId: '1' };
    expect(sqs.try.sendMessage({ ...message, DelaySeconds: 5 })).toMatchObject({
      error: { code: 'InvalidParameterValue' },
    });
  });

  test("behaviours 33: a FIFO queue's new delay holds for what it already delays", () => {
    const { sqs, QueueUrl, send, bodies, advance } = fifo({ DelaySeconds: '60' });
    send('x');
    sqs.setQueueAttributes({ QueueUrl, Attributes: { DelaySeconds: '10' } });
    advance(seconds(10));
    expect(bodies()).toEqual(['x']);
  });

  test("behaviours 33: a standard queue's new delay does not", () => {
    const { sqs, advance } = simulate({ seed: 4 });
    const QueueUrl = sqs.createQueue({ QueueName: 'orders', Attributes: { DelaySeconds: '60' } });
    sqs.sendMessage({ QueueUrl, MessageBody: 'x' });
    sqs.setQueueAttributes({ QueueUrl, Attributes: { DelaySeconds: '10' } });
    advance(seconds(59));
    expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
    advance(seconds(1));
    expect(sqs.receiveMessage({ QueueUrl }).Messages).toHaveLength(1);
  });
});

describe('receive attempts', () => {
  const ReceiveRequestAttemptId = 'attempt-1';

  test('behaviours 34: repeating the attempt returns the same messages and handles, their timeouts anew', () => {
    const { send, receive, bodies, advance } = fifo();
    send('A1');
    const first = receive(1, { ReceiveRequestAttemptId });
    advance(seconds(20));
    expect(receive(1, { ReceiveRequestAttemptId })).toEqual(first);
    advance(seconds(29));
    expect(bodies()).toEqual([]);
    advance(seconds(1));
    expect(bodies()).toEqual(['A1']);
  });

  test('behaviours 34: the attempt is void once a message of it was deleted or changed', () => {
    const { sqs, QueueUrl, send, receive } = fifo();
    send('A1');
    send('A2');
    const [first] = receive(2, { ReceiveRequestAttemptId });
    sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 60 });
    expect(receive(2, { ReceiveRequestAttemptId })).toEqual([]);
  });

  test('behaviours 34: after five minutes the id is forgotten', () => {
    const { send, receive, advance } = fifo();
    send('A1');
    const [first] = receive(1, { ReceiveRequestAttemptId, VisibilityTimeout: 600 });
    advance(minutes(5));
    expect(first?.Body).toBe('A1');
    expect(receive(1, { ReceiveRequestAttemptId })).toEqual([]);
  });
});
