import { describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../testing/simulate';
import { opened, snsWorld } from '../testing/sns-world';

const HOOK = 'https://shop.example.com/hook';

/** A topic with a webhook that answers 200 at first, then as told. */
function hooked(attributes: Record<string, string> = {}, topicAttributes: Record<string, string> = {}) {
  const world = snsWorld();
  const answer = (status: number, latencyMs = 0) =>
    world.putRecipient({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs, status });
  answer(200);
  const arn = world.topic('orders', topicAttributes);
  const subscription = world.subscribe(arn, 'https', HOOK, attributes);
  const [confirmation] = world.received('hook');
  world.sns.confirmSubscription({ TopicArn: arn, Token: opened(confirmation?.body).Token });
  const startMs = world.world.nowMs;
  return {
    ...world,
    arn,
    subscription,
    answer,
    status: () => world.subscriptionView(subscription),
    /** Seconds at which requests came, the confirmation left out. */
    times: () =>
      world
        .received('hook')
        .slice(1)
        .map(({ atMs }) => (atMs - startMs) / 1000),
  };
}

const DLQ = 'arn:aws:sqs:us-east-1:123456789012:dead';
const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: DLQ });

describe('a webhook that answers with trouble of its own', () => {
  test.each([500, 503, 429])('%d is tried again three times, 20 seconds apart, then dropped', (status) => {
    const { arn, answer, publish, advance, times, events } = hooked();
    answer(status);
    publish(arn, 'hello');
    advance(hours(1));
    expect(times()).toEqual([0, 20, 40, 60]);
    expect(events('sns.delivery-failed').map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(events('sns.message-dropped')).toHaveLength(1);
  });

  test('that has recovered gets the message, once', () => {
    const { arn, answer, publish, advance, times, status, events } = hooked();
    answer(500);
    publish(arn, 'hello');
    advance(seconds(25));
    expect(status()).toMatchObject({ delivered: 0, retrying: 1 });
    answer(200);
    advance(hours(1));
    expect(times()).toEqual([0, 20, 40]);
    expect(status()).toMatchObject({ delivered: 1, retrying: 0, failed: 0 });
    expect(events('sns.message-delivered').at(-1)).toMatchObject({ attempt: 3, to: HOOK });
  });

  test('67: no answer within 15 seconds is a failure', () => {
    const { arn, answer, publish, advance, times, events } = hooked();
    answer(0);
    publish(arn, 'hello');
    advance(seconds(14));
    expect(events('sns.delivery-failed')).toEqual([]);
    advance(seconds(1));
    expect(events('sns.delivery-failed')).toMatchObject([{ attempt: 1, code: 'Timeout' }]);
    advance(seconds(20));
    expect(times()).toEqual([0, 35]);
  });
});

describe('66: a client error', () => {
  test.each([400, 403, 404])('%d is not tried again', (code) => {
    const { arn, answer, publish, advance, times, events } = hooked();
    answer(code);
    publish(arn, 'hello');
    advance(hours(1));
    expect(times()).toEqual([0]);
    expect(events('sns.message-dropped')).toHaveLength(1);
  });

  test('goes to the dead-letter queue at once, with what went wrong', () => {
    const { arn, answer, queue, publish, take, status, events } = hooked({ RedrivePolicy });
    const dead = queue('dead');
    answer(404);
    const { MessageId } = publish(arn, 'hello');
    const [message] = take(dead.url);
    expect(opened(message?.Body)).toMatchObject({ MessageId, Message: 'hello' });
    expect(message?.MessageAttributes).toMatchObject({
      RequestID: { DataType: 'String' },
      ErrorCode: { StringValue: 'HttpStatus' },
      ErrorMessage: { StringValue: 'The endpoint answered with the HTTP status 404.' },
    });
    expect(status()).toMatchObject({ delivered: 0, failed: 1, deadLettered: 1 });
    expect(events('sns.message-dead-lettered')).toMatchObject([{ queue: 'dead', messageId: MessageId }]);
  });

  test('of a queue that does not let the topic in', () => {
    const { sqs, topic, queue, subscribeQueue, publish, take, events } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    const dead = queue('dead');
    subscribeQueue(arn, orders, { RedrivePolicy });
    sqs.setQueueAttributes({ QueueUrl: orders.url, Attributes: { Policy: '' } });
    publish(arn, 'hello');
    expect(take(orders.url)).toEqual([]);
    expect(take(dead.url)).toHaveLength(1);
    expect(events('sns.delivery-failed')).toMatchObject([{ code: 'AccessDenied', attempt: 1 }]);
  });
});

test('retries that are used up end in the dead-letter queue', () => {
  const { arn, answer, queue, publish, take, advance, status } = hooked({ RedrivePolicy });
  const dead = queue('dead');
  answer(500);
  publish(arn, 'hello');
  advance(seconds(59));
  expect(take(dead.url)).toEqual([]);
  advance(seconds(1));
  expect(take(dead.url)).toHaveLength(1);
  expect(status()).toMatchObject({ retrying: 0, failed: 1, deadLettered: 1 });
});

test('a dead-letter queue that does not let the topic in loses the message', () => {
  const { arn, answer, publish, events, status } = hooked({ RedrivePolicy });
  answer(404);
  publish(arn, 'hello');
  expect(events('sns.message-dropped')).toMatchObject([
    { reason: expect.stringContaining('The dead-letter queue refused it') },
  ]);
  expect(status()).toMatchObject({ failed: 1, deadLettered: 0 });
});

describe('delivery policies', () => {
  const retry = (numRetries: number) => ({
    healthyRetryPolicy: { numRetries, minDelayTarget: 1, maxDelayTarget: 1 },
  });
  const topicPolicy = (disableSubscriptionOverrides: boolean) => ({
    DeliveryPolicy: JSON.stringify({
      http: {
        defaultHealthyRetryPolicy: { numRetries: 1, minDelayTarget: 5, maxDelayTarget: 5 },
        disableSubscriptionOverrides,
      },
    }),
  });

  test("a topic's holds for its subscriptions", () => {
    const { arn, answer, publish, advance, times } = hooked({}, topicPolicy(false));
    answer(500);
    publish(arn, 'hello');
    advance(hours(1));
    expect(times()).toEqual([0, 5]);
  });

  test("a subscription's own goes before it", () => {
    const own = { DeliveryPolicy: JSON.stringify(retry(2)) };
    const { arn, answer, publish, advance, times } = hooked(own, topicPolicy(false));
    answer(500);
    publish(arn, 'hello');
    advance(hours(1));
    expect(times()).toEqual([0, 1, 2]);
  });

  test('unless the topic forbids that', () => {
    const own = { DeliveryPolicy: JSON.stringify(retry(2)) };
    const { arn, answer, publish, advance, times } = hooked(own, topicPolicy(true));
    answer(500);
    publish(arn, 'hello');
    advance(hours(1));
    expect(times()).toEqual([0, 5]);
  });

  test('a throttled endpoint gets so many a second', () => {
    const own = { DeliveryPolicy: JSON.stringify({ throttlePolicy: { maxReceivesPerSecond: 2 } }) };
    const { arn, publish, advance, times } = hooked(own);
    advance(seconds(10));
    for (let index = 0; index < 5; index += 1) publish(arn, `message ${index}`);
    advance(minutes(1));
    expect(times()).toEqual([10, 10.5, 11, 11.5, 12]);
  });
});

test('what is on its way when its subscription goes is dropped', () => {
  const { sns, arn, subscription, answer, publish, advance, times, events } = hooked();
  answer(500);
  publish(arn, 'hello');
  sns.unsubscribe({ SubscriptionArn: subscription });
  advance(hours(1));
  expect(times()).toEqual([0]);
  expect(events('sns.message-dropped')).toMatchObject([{ reason: 'The subscription is gone.' }]);
});

test('a rewound world goes on with its retries', () => {
  const { world, arn, answer, publish, advance, times } = hooked();
  answer(500);
  publish(arn, 'hello');
  advance(seconds(30));
  const snapshot = world.snapshot();
  advance(hours(1));
  const hash = world.hash();
  world.restore(snapshot);
  expect(times()).toEqual([0, 20]);
  advance(hours(1));
  expect(times()).toEqual([0, 20, 40, 60]);
  expect(world.hash()).toBe(hash);
});
