import { describe, expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

function standard(Attributes = {}) {
  const world = simulate({ seed: 5 });
  const QueueUrl = world.sqs.createQueue({ QueueName: 'orders', Attributes });
  const send = (MessageBody: string, MessageGroupId?: string) =>
    world.sqs.sendMessage({ QueueUrl, MessageBody, MessageGroupId });
  const bodies = (max = 1) =>
    world.sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: max }).Messages?.map(({ Body }) => Body) ?? [];
  return { ...world, QueueUrl, send, bodies };
}

test('behaviours 35: visible, in flight and delayed are three disjoint counts', () => {
  const { sqs, QueueUrl, send, bodies } = standard();
  send('visible');
  send('also visible');
  bodies();
  sqs.sendMessage({ QueueUrl, MessageBody: 'delayed', DelaySeconds: 60 });
  expect(sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] }).Attributes).toMatchObject({
    ApproximateNumberOfMessages: '1',
    ApproximateNumberOfMessagesNotVisible: '1',
    ApproximateNumberOfMessagesDelayed: '1',
  });
});

test('behaviours 36: GetQueueAttributes without names returns nothing', () => {
  const { sqs, QueueUrl } = standard();
  expect(sqs.getQueueAttributes({ QueueUrl })).toEqual({});
});

test("behaviours 37: a message's timestamps are milliseconds, a queue's are seconds", () => {
  const { sqs, QueueUrl, send, advance, world } = standard();
  send('x');
  advance(1500);
  const [message] = sqs.receiveMessage({ QueueUrl, MessageSystemAttributeNames: ['All'] }).Messages ?? [];
  expect(message?.Attributes).toMatchObject({
    ApproximateReceiveCount: '1',
    SentTimestamp: String(world.startMs),
    ApproximateFirstReceiveTimestamp: String(world.startMs + 1500),
  });
  const { Attributes } = sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['CreatedTimestamp'] });
  expect(Attributes).toEqual({ CreatedTimestamp: String(world.startMs / 1000) });
});

test('behaviours 38: a purge takes messages in flight too, and works once a minute', () => {
  const { sqs, QueueUrl, send, bodies, advance, view } = standard();
  send('a');
  send('b');
  bodies();
  sqs.purgeQueue({ QueueUrl });
  advance(seconds(59));
  expect(view().queues.orders?.messages).toEqual([]);
  expect(sqs.try.purgeQueue({ QueueUrl })).toMatchObject({ error: { code: 'PurgeQueueInProgress' } });
  advance(seconds(1));
  expect(sqs.try.purgeQueue({ QueueUrl }).ok).toBe(true);
});

test('behaviours 39: a name can be used again 60 seconds after its queue was deleted', () => {
  const { sqs, QueueUrl, advance } = standard();
  sqs.deleteQueue({ QueueUrl });
  advance(seconds(59));
  expect(sqs.try.createQueue({ QueueName: 'orders' })).toMatchObject({
    error: { code: 'QueueDeletedRecently' },
  });
  advance(seconds(1));
  expect(sqs.createQueue({ QueueName: 'orders' })).toBe(QueueUrl);
});

describe('behaviours 40: at 120,000 messages in flight', () => {
  function full(fifo: boolean) {
    const { sqs } = simulate({ seed: 6 });
    const Attributes: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
    const QueueUrl = sqs.createQueue({ QueueName: fifo ? 'q.fifo' : 'q', Attributes });
    for (let batch = 0; batch < 12_001; batch += 1) {
      const Entries = Array.from({ length: 10 }, (_, index) => {
        const ids = { MessageGroupId: `g${batch}`, MessageDeduplicationId: `${batch}-${index}` };
        return { Id: `e${index}`, MessageBody: 'x', ...(fifo ? ids : {}) };
      });
      sqs.sendMessageBatch({ QueueUrl, Entries });
      if (batch < 12_000) sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 });
    }
    return { sqs, QueueUrl };
  }

  test('a short poll of a standard queue is refused, a long poll finds nothing', { timeout: 60_000 }, () => {
    const { sqs, QueueUrl } = full(false);
    expect(sqs.try.receiveMessage({ QueueUrl })).toMatchObject({ error: { code: 'OverLimit' } });
    const poll = sqs.startReceive({ QueueUrl, WaitTimeSeconds: 1 });
    expect(poll.answer()).toBeUndefined();
  });

  test('a FIFO queue finds nothing, without an error', { timeout: 60_000 }, () => {
    const { sqs, QueueUrl } = full(true);
    expect(sqs.receiveMessage({ QueueUrl })).toEqual({});
  });
});

describe('behaviours 41: fair queues', () => {
  test('a tenant with over 10% and at least 30 messages in flight waits for the others', () => {
    const { send, bodies } = standard();
    for (let number = 1; number <= 100; number += 1) send(`noisy ${number}`, 'noisy');
    send('quiet', 'quiet');
    for (let time = 0; time < 3; time += 1) bodies(10);
    expect(bodies()).toEqual(['quiet']);
    expect(bodies()).toEqual(['noisy 31']);
  });

  test('a tenant that takes over 10% of the processing time waits for the others', () => {
    const { sqs, QueueUrl, send, bodies, advance } = standard();
    for (let number = 1; number <= 20; number += 1) send(`noisy ${number}`, 'noisy');
    send('quiet', 'quiet');
    const [message] = sqs.receiveMessage({ QueueUrl }).Messages ?? [];
    advance(seconds(5));
    sqs.deleteMessage({ QueueUrl, ReceiptHandle: message?.ReceiptHandle });
    expect(bodies()).toEqual(['quiet']);
  });

  test('a group never locks a standard queue, and messages without one are never noisy', () => {
    const { send, bodies } = standard();
    send('a1', 'a');
    send('a2', 'a');
    for (let number = 1; number <= 50; number += 1) send(`plain ${number}`);
    expect(bodies(2)).toEqual(['a1', 'a2']);
    for (let time = 0; time < 4; time += 1) bodies(10);
    expect(bodies()).toEqual(['plain 41']);
  });

  test('a tenant is quiet again when it has sent nothing for five minutes', () => {
    const { send, bodies, advance } = standard({ VisibilityTimeout: '43200' });
    for (let number = 1; number <= 100; number += 1) send(`noisy ${number}`, 'noisy');
    send('quiet 1', 'quiet');
    for (let time = 0; time < 3; time += 1) bodies(10);
    expect(bodies()).toEqual(['quiet 1']);
    advance(seconds(299));
    send('quiet 2', 'quiet');
    send('quiet 3', 'quiet');
    expect(bodies()).toEqual(['quiet 2']);
    advance(seconds(1));
    expect(bodies()).toEqual(['noisy 31']);
  });
});

test('behaviours 42: after three receives a poison message goes to the back and leaves the age metric', () => {
  const { send, bodies, advance, view } = standard();
  send('poison');
  for (let time = 0; time < 2; time += 1) {
    expect(bodies()).toEqual(['poison']);
    advance(seconds(30));
  }
  send('healthy');
  expect(bodies()).toEqual(['poison']);
  expect(view().queues.orders?.oldestAgeMs).toBe(seconds(60));
  advance(seconds(30));
  expect(view().queues.orders?.oldestAgeMs).toBe(seconds(30));
  expect(bodies(2)).toEqual(['healthy', 'poison']);
});
