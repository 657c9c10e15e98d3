import { describe, expect, test } from 'vitest';
import type { Outcome } from '../kernel/outcome';
import { refused } from '../testing/refusals';
import { seconds, simulate } from '../testing/simulate';
import { sqsLimits } from './limits';

const THROTTLED = refused('RequestThrottled', 'Rate exceeded', 403);
const HIGH_THROUGHPUT = {
  FifoQueue: 'true',
  DeduplicationScope: 'messageGroup',
  FifoThroughputLimit: 'perMessageGroupId',
};

function throttled(Attributes: Record<string, string> = { FifoQueue: 'true' }) {
  const world = simulate({ seed: 1 });
  const { sqs } = world;
  const QueueUrl = sqs.createQueue({ QueueName: 'orders.fifo', Attributes });
  sqs.setThrottling({ QueueUrl, Enabled: true });
  let sent = 0;
  function message(MessageGroupId: string) {
    sent += 1;
    return { MessageBody: 'x', MessageGroupId, MessageDeduplicationId: String(sent) };
  }
  const send = (group = 'a') => sqs.try.sendMessage({ QueueUrl, ...message(group) });
  const batch = (...groups: string[]) => {
    const Entries = groups.map((group, index) => ({ Id: String(index), ...message(group) }));
    return sqs.try.sendMessageBatch({ QueueUrl, Entries });
  };
  return { ...world, QueueUrl, send, batch };
}

function times(count: number, call: () => Outcome<unknown>): number {
  return Array.from({ length: count }, call).filter(({ ok }) => ok).length;
}

describe('a FIFO queue', () => {
  test('takes 300 calls of an action in a second, and the next only in the next second', () => {
    const { send, advance } = throttled();
    expect(sqsLimits.fifoCallsPerSecond.max).toBe(300);
    expect(times(300, () => send())).toBe(300);
    expect(send()).toEqual(THROTTLED);
    advance(999);
    expect(send()).toEqual(THROTTLED);
    advance(1);
    expect(times(301, () => send())).toBe(300);
  });

  test('a refused call does nothing and counts for nothing', () => {
    const { send, view, advance } = throttled();
    times(400, () => send());
    expect(view().queues['orders.fifo']?.visible).toBe(300);
    advance(seconds(1));
    expect(send().ok).toBe(true);
  });

  test('a batch is one call of its single action, so ten at a time make 3,000 messages', () => {
    const { send, batch, view } = throttled();
    const ten = Array<string>(10).fill('a');
    expect(times(300, () => batch(...ten))).toBe(300);
    expect(batch('a')).toEqual(THROTTLED);
    expect(send()).toEqual(THROTTLED);
    expect(view().queues['orders.fifo']?.visible).toBe(sqsLimits.fifoMessagesPerSecondBatched.max);
    expect(sqsLimits.fifoMessagesPerSecondBatched.max).toBe(3000);
  });

  test('each action has a rate of its own', () => {
    const { sqs, send, QueueUrl } = throttled();
    times(300, () => send());
    const { Messages = [] } = sqs.receiveMessage({ QueueUrl });
    const ReceiptHandle = Messages[0]?.ReceiptHandle ?? '';
    expect(
      times(301, () => sqs.try.changeMessageVisibility({ QueueUrl, ReceiptHandle, VisibilityTimeout: 9 })),
    ).toBe(300);
    expect(times(301, () => sqs.try.deleteMessage({ QueueUrl, ReceiptHandle }))).toBe(300);
    expect(times(300, () => sqs.try.receiveMessage({ QueueUrl }))).toBe(299);
  });

  test('administration is never throttled', () => {
    const { sqs, QueueUrl } = throttled();
    expect(times(400, () => sqs.try.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] }))).toBe(400);
  });

  test('other queues have rates of their own', () => {
    const { sqs, send } = throttled();
    const Attributes = { FifoQueue: 'true', ContentBasedDeduplication: 'true' };
    const QueueUrl = sqs.createQueue({ QueueName: 'other.fifo', Attributes });
    sqs.setThrottling({ QueueUrl, Enabled: true });
    times(300, () => send());
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: 'x', MessageGroupId: 'a' }).ok).toBe(true);
  });
});

describe('in high-throughput mode', () => {
  test('each message group takes 300 calls in a second', () => {
    const { send } = throttled(HIGH_THROUGHPUT);
    expect(times(301, () => send('a'))).toBe(300);
    expect(times(301, () => send('b'))).toBe(300);
  });

  test('a batch counts once for each group in it, and is refused when one of them is full', () => {
    const { send, batch } = throttled(HIGH_THROUGHPUT);
    expect(times(298, () => send('a'))).toBe(298);
    expect(batch('a', 'a', 'b').ok).toBe(true);
    expect(send('a').ok).toBe(true);
    expect(batch('b', 'a')).toEqual(THROTTLED);
    expect(times(300, () => send('b'))).toBe(299);
  });

  test('receives name no group: the queue takes 70,000 in a second', () => {
    const { world, QueueUrl, sqs, advance } = throttled(HIGH_THROUGHPUT);
    const receive = () => sqs.try.receiveMessage({ QueueUrl });
    expect(receive().ok).toBe(true);
    const snapshot = world.snapshot();
    const counted = JSON.stringify(snapshot).replace('"ReceiveMessage":1', '"ReceiveMessage":69999');
    world.restore(JSON.parse(counted));
    expect(receive().ok).toBe(true);
    expect(receive()).toEqual(THROTTLED);
    advance(seconds(1));
    expect(receive().ok).toBe(true);
  });
});
