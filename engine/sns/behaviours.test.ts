import { describe, expect, test } from 'vitest';
import { seconds } from '../testing/simulate';
import { opened, snsWorld, subscribedQueue } from '../testing/sns-world';

/** The numbers are those of the course's list of behaviours. */

const HOOK = 'https://shop.example.com/hook';

/** A topic with a confirmed webhook behind it. */
function subscribedHook(
  { status = 200, attributes = {} }: { status?: number; attributes?: Record<string, string> } = {},
  topicAttributes: Record<string, string> = {},
) {
  const world = snsWorld();
  world.putRecipient({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0 });
  const arn = world.topic('orders', topicAttributes);
  const subscription = world.subscribe(arn, 'https', HOOK, attributes);
  const [confirmation] = world.received('hook');
  world.sns.confirmSubscription({ TopicArn: arn, Token: opened(confirmation?.body).Token });
  world.putRecipient({ kind: 'webhook', name: 'hook', address: HOOK, latencyMs: 0, status });
  return {
    ...world,
    arn,
    subscription,
    /** What came after the confirmation. */
    requests: () => world.received('hook').slice(1),
  };
}

test('43: the envelope has these members in this order, and others only when they are given', () => {
  const { arn, publish, next } = subscribedQueue();
  publish(arn, 'hello');
  const always = [
    'Type',
    'MessageId',
    'TopicArn',
    'Message',
    'Timestamp',
    'SignatureVersion',
    'Signature',
    'SigningCertURL',
    'UnsubscribeURL',
  ];
  const plain = opened(next()?.Body);
  expect(Object.keys(plain)).toEqual(always);
  expect(plain).toMatchObject({
    Type: 'Notification',
    TopicArn: arn,
    Message: 'hello',
    SignatureVersion: '1',
  });
  expect(plain.Timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

  publish(arn, 'hello', {
    Subject: 'News',
    MessageAttributes: { a: { DataType: 'String', StringValue: 'b' } },
  });
  const full = Object.keys(opened(next()?.Body));
  expect(full).toEqual([...always.slice(0, 3), 'Subject', ...always.slice(3), 'MessageAttributes']);
});

test('43: a FIFO topic adds the sequence number', () => {
  const { topic, queue, subscribeQueue, publish, take } = snsWorld();
  const arn = topic('orders.fifo', { ContentBasedDeduplication: 'true' });
  const orders = queue('orders.fifo');
  subscribeQueue(arn, orders);
  const { SequenceNumber } = publish(arn, 'hello', { MessageGroupId: 'g' });
  expect(opened(take(orders.url)[0]?.Body)).toMatchObject({ SequenceNumber });
});

describe('46: the headers of a request', () => {
  test('name type, message, topic and subscription', () => {
    const { arn, subscription, publish, requests } = subscribedHook();
    const { MessageId } = publish(arn, 'hello');
    expect(requests()[0]?.headers).toMatchObject({
      'x-amz-sns-message-type': 'Notification',
      'x-amz-sns-message-id': MessageId,
      'x-amz-sns-topic-arn': arn,
      'x-amz-sns-subscription-arn': subscription,
      'Content-Type': 'text/plain; charset=UTF-8',
    });
  });

  test('of a confirmation have no subscription', () => {
    const { received } = subscribedHook();
    const headers = received('hook')[0]?.headers ?? {};
    expect(headers['x-amz-sns-message-type']).toBe('SubscriptionConfirmation');
    expect(headers).not.toHaveProperty('x-amz-sns-subscription-arn');
  });

  test('and body have the same message id on every retry', () => {
    const { arn, publish, requests, advance } = subscribedHook({ status: 500 });
    const { MessageId } = publish(arn, 'hello');
    advance(seconds(60));
    const ids = requests().map(({ headers = {}, body }) => [
      headers['x-amz-sns-message-id'],
      opened(body).MessageId,
    ]);
    expect(ids).toEqual(Array.from({ length: 4 }, () => [MessageId, MessageId]));
  });

  test('carry the content type of the request policy', () => {
    const DeliveryPolicy = JSON.stringify({ requestPolicy: { headerContentType: 'application/json' } });
    const { arn, publish, requests } = subscribedHook({ attributes: { DeliveryPolicy } });
    publish(arn, 'hello');
    expect(requests()[0]?.headers).toMatchObject({ 'Content-Type': 'application/json' });
  });
});

describe('47: raw delivery', () => {
  const eleven = Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [`a${index}`, { DataType: 'String', StringValue: 'x' }]),
  );

  test('more than ten attributes make a raw delivery to a queue fail as a client error', () => {
    const { arn, publish, next, events } = subscribedQueue({ RawMessageDelivery: 'true' });
    publish(arn, 'hello', { MessageAttributes: eleven });
    expect(next()).toBeUndefined();
    expect(events('sns.delivery-failed')).toMatchObject([{ attempt: 1, retryAtMs: undefined }]);
  });

  test('an envelope takes more than ten', () => {
    const { arn, publish, next } = subscribedQueue();
    publish(arn, 'hello', { MessageAttributes: eleven });
    expect(Object.keys(opened(next()?.Body).MessageAttributes ?? {})).toHaveLength(11);
  });

  test('to a webhook says so in a header, and drops the attributes', () => {
    const { arn, publish, requests } = subscribedHook({ attributes: { RawMessageDelivery: 'true' } });
    publish(arn, 'hello', { MessageAttributes: { a: { DataType: 'String', StringValue: 'b' } } });
    const [request] = requests();
    expect(request).toMatchObject({ body: 'hello', headers: { 'x-amz-sns-rawdelivery': 'true' } });
    expect(JSON.stringify(request)).not.toContain('"b"');
  });

  test.each(['email', 'lambda'])('is not for %s', (Protocol) => {
    const { topic, raw } = snsWorld();
    const Endpoint =
      Protocol === 'email' ? 'a@example.com' : 'arn:aws:lambda:us-east-1:123456789012:function:f';
    const Attributes = { RawMessageDelivery: 'true' };
    expect(raw('Subscribe', { TopicArn: topic('orders'), Protocol, Endpoint, Attributes })).toMatchObject({
      error: { code: 'InvalidParameter' },
    });
  });
});

test('48: attributes are not sent with a message of structure json', () => {
  const { arn, publish, next } = subscribedQueue();
  const MessageAttributes = { a: { DataType: 'String', StringValue: 'b' } };
  publish(arn, '{"default":"hello"}', { MessageStructure: 'json', MessageAttributes });
  expect(opened(next()?.Body)).not.toHaveProperty('MessageAttributes');
});

describe('50: subscribing the same endpoint again', () => {
  test('gives the same ARN', () => {
    const { arn, orders, subscription, subscribeQueue } = subscribedQueue({ RawMessageDelivery: 'true' });
    expect(subscribeQueue(arn, orders)).toBe(subscription);
    expect(subscribeQueue(arn, orders, { RawMessageDelivery: 'true' })).toBe(subscription);
  });

  test('with other attributes is refused', () => {
    const { arn, orders, raw } = subscribedQueue();
    const Attributes = { RawMessageDelivery: 'true' };
    expect(
      raw('Subscribe', { TopicArn: arn, Protocol: 'sqs', Endpoint: orders.arn, Attributes }),
    ).toMatchObject({
      error: {
        code: 'InvalidParameter',
        message:
          'Invalid parameter: Attributes Reason: Subscription already exists with different attributes',
      },
    });
  });
});
