import { expect, test } from 'vitest';
import { simulate } from '../testing/simulate';

function received(name = 'orders', Attributes: Record<string, string> = {}) {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: name, Attributes });
  const ids = name.endsWith('.fifo') ? { MessageGroupId: 'g', MessageDeduplicationId: '1' } : {};
  sqs.sendMessage({ QueueUrl, MessageBody: 'x', ...ids });
  const ReceiptHandle = sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.ReceiptHandle ?? '';
  const change = (VisibilityTimeout?: number) =>
    sqs.try.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout });
  return { ...world, QueueUrl, ReceiptHandle, change };
}

test('a heartbeat keeps the message hidden for as long as it beats', () => {
  const { change, advance, view } = received();
  for (let beat = 0; beat < 10; beat += 1) {
    advance(20_000);
    expect(change(30).ok).toBe(true);
  }
  expect(view().queues.orders?.inFlight).toBe(1);
  advance(30_000);
  expect(view().queues.orders?.visible).toBe(1);
});

test('0 gives the message to whoever waits for it', () => {
  const { sqs, QueueUrl, change, events } = received();
  const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 20 });
  change(0);
  expect(poll.answer()?.Messages).toHaveLength(1);
  expect(events('sqs.message-returned')).toMatchObject([
    { reason: 'visibility-set-to-zero', heldBy: 'reader' },
  ]);
});

test.each([-1, 43_201])('a timeout of %i is refused', (timeout) => {
  expect(received().change(timeout)).toMatchObject({
    error: {
      code: 'InvalidParameterValue',
      message: `Value ${timeout} for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.`,
    },
  });
});

test('a timeout is required', () => {
  expect(received().change(undefined)).toMatchObject({ error: { code: 'MissingParameter' } });
});

test('the handle of a deleted message, and an expired one of a FIFO queue, are refused', () => {
  const standard = received();
  standard.sqs.deleteMessage({ QueueUrl: standard.QueueUrl, ReceiptHandle: standard.ReceiptHandle });
  expect(standard.change(10)).toMatchObject({ error: { code: 'InvalidParameterValue' } });
  const fifo = received('orders.fifo', { FifoQueue: 'true' });
  fifo.advance(30_000);
  expect(fifo.change(10)).toMatchObject({
    error: { code: 'InvalidParameterValue', message: expect.stringContaining('has expired') },
  });
});
