import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../testing/simulate';
import { opened, openToTopics, snsWorld } from '../testing/sns-world';

/** Behaviours 59 to 61. */

function fifo(topicAttributes: Record<string, string> = { ContentBasedDeduplication: 'true' }) {
  const world = snsWorld();
  const arn = world.topic('orders.fifo', topicAttributes);
  const orders = world.queue('orders.fifo');
  const subscription = world.subscribeQueue(arn, orders, { RawMessageDelivery: 'true' });
  return {
    ...world,
    arn,
    orders,
    subscription,
    bodies: () => world.take(orders.url).map(({ Body }) => Body),
    refusal: (request: object) => {
      const outcome = world.raw('Publish', { TopicArn: arn, ...request });
      return outcome.ok ? undefined : `${outcome.error.code}: ${outcome.error.message}`;
    },
  };
}

describe('59: publishing to a FIFO topic', () => {
  test('needs a group', () => {
    expect(fifo().refusal({ Message: 'x' })).toBe(
      'InvalidParameter: Invalid parameter: The MessageGroupId parameter is required for FIFO topics',
    );
  });

  test('needs a deduplication id where the content does not make one', () => {
    const { refusal } = fifo({});
    expect(refusal({ Message: 'x', MessageGroupId: 'g' })).toBe(
      'InvalidParameter: Invalid parameter: The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
    expect(refusal({ Message: 'x', MessageGroupId: 'g', MessageDeduplicationId: 'd' })).toBeUndefined();
  });

  test('a duplicate within five minutes succeeds with the same answer, and is not delivered', () => {
    const { arn, publish, bodies, advance, topicView, events } = fifo();
    const first = publish(arn, 'x', { MessageGroupId: 'a' });
    advance(minutes(5) - 1);
    expect(publish(arn, 'x', { MessageGroupId: 'b' })).toEqual(first);
    expect(bodies()).toEqual(['x']);
    expect(topicView('orders.fifo')).toMatchObject({ published: 1, deduplicated: 1 });
    expect(events('sns.publish-deduplicated')).toMatchObject([{ messageId: first.MessageId, groupId: 'b' }]);
    advance(1);
    expect(publish(arn, 'x', { MessageGroupId: 'a' }).MessageId).not.toBe(first.MessageId);
  });

  test('the scope MessageGroup deduplicates within each group; the queue behind may still do so for all', () => {
    const { arn, publish, bodies, events } = fifo({ FifoThroughputScope: 'MessageGroup' });
    const send = (MessageGroupId: string, MessageDeduplicationId: string) =>
      publish(arn, `${MessageGroupId} ${MessageDeduplicationId}`, { MessageGroupId, MessageDeduplicationId });
    send('a', '1');
    send('b', '2');
    send('a', '1');
    send('a', '2');
    expect(events('sns.message-delivered').map(({ body }) => body)).toEqual(['a 1', 'b 2', 'a 2']);
    expect(bodies()).toEqual(['a 1', 'b 2']);
  });

  test('an id of its own goes before the content', () => {
    const { arn, publish, bodies } = fifo();
    publish(arn, 'x', { MessageGroupId: 'g', MessageDeduplicationId: '1' });
    publish(arn, 'y', { MessageGroupId: 'g', MessageDeduplicationId: '1' });
    expect(bodies()).toEqual(['x']);
  });

  test('sequence numbers have twenty digits and grow', () => {
    const { arn, publish } = fifo();
    const numbers = ['a', 'b', 'c'].map(
      (body) => publish(arn, body, { MessageGroupId: 'g' }).SequenceNumber ?? '',
    );
    expect(numbers).toEqual(numbers.toSorted());
    expect(new Set(numbers).size).toBe(3);
    for (const number of numbers) expect(number).toMatch(/^\d{20}$/);
  });

  test.each(['MessageGroupId', 'MessageDeduplicationId'])(
    '%s takes 128 letters, digits and marks',
    (field) => {
      const { refusal } = fifo();
      const base = { Message: 'x', MessageGroupId: 'g', MessageDeduplicationId: 'd' };
      expect(refusal({ ...base, [field]: 'x'.repeat(128) })).toBeUndefined();
      for (const bad of ['', 'x'.repeat(129), 'a b', 'ä']) {
        expect(refusal({ ...base, [field]: bad })).toMatch(/^InvalidParameter: Invalid parameter: Message/);
      }
    },
  );
});

describe('60: the subscribers of a FIFO topic', () => {
  test.each([
    ['email', 'a@example.com'],
    ['https', 'https://a.example.com/'],
    ['lambda', 'arn:aws:lambda:us-east-1:123456789012:function:f'],
    ['sms', '+12065550100'],
  ])('are not of protocol %s', (Protocol, Endpoint) => {
    const { arn, raw } = fifo();
    expect(raw('Subscribe', { TopicArn: arn, Protocol, Endpoint })).toMatchObject({
      error: { code: 'InvalidParameter', message: `Invalid parameter: Invalid protocol type: ${Protocol}` },
    });
  });

  test('FIFO queues get group and deduplication id', () => {
    const { arn, publish, take, orders } = fifo();
    publish(arn, 'x', { MessageGroupId: 'g', MessageDeduplicationId: 'd' });
    expect(take(orders.url)[0]?.Attributes).toMatchObject({
      MessageGroupId: 'g',
      MessageDeduplicationId: 'd',
    });
  });

  test('standard queues are allowed', () => {
    const { arn, publish, queue, subscribeQueue, take } = fifo();
    const standard = queue('standard');
    subscribeQueue(arn, standard);
    publish(arn, 'x', { MessageGroupId: 'g' });
    expect(opened(take(standard.url)[0]?.Body).Message).toBe('x');
  });

  test('a FIFO queue cannot be subscribed to a standard topic', () => {
    const { topic, queue, raw } = snsWorld();
    const request = { TopicArn: topic('orders'), Protocol: 'sqs', Endpoint: queue('orders.fifo').arn };
    expect(raw('Subscribe', request)).toMatchObject({
      error: {
        message:
          'Invalid parameter: Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
      },
    });
  });

  test('are at most a hundred', () => {
    const { arn, raw, subscribe } = fifo();
    const endpoint = (index: number) => `arn:aws:sqs:us-east-1:123456789012:q${index}`;
    for (let index = 1; index < 100; index += 1) subscribe(arn, 'sqs', endpoint(index));
    expect(raw('Subscribe', { TopicArn: arn, Protocol: 'sqs', Endpoint: endpoint(100) })).toMatchObject({
      error: { code: 'SubscriptionLimitExceeded', httpStatus: 403 },
    });
  });
});

describe('61: a standard topic', () => {
  test('forwards a group to standard queues', () => {
    const { topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    subscribeQueue(arn, orders);
    publish(arn, 'x', { MessageGroupId: 'tenant-1' });
    expect(take(orders.url)[0]?.Attributes).toMatchObject({ MessageGroupId: 'tenant-1' });
  });

  test('takes no deduplication id', () => {
    const { topic, raw } = snsWorld();
    const request = {
      TopicArn: topic('orders'),
      Message: 'x',
      MessageGroupId: 'g',
      MessageDeduplicationId: 'd',
    };
    expect(raw('Publish', request)).toMatchObject({ error: { code: 'InvalidParameter' } });
  });
});

describe('order', () => {
  /** A FIFO queue in trouble: SQS throttles it, so that its deliveries fail and are tried again. */
  function troubled() {
    const world = fifo();
    const throttle = (Enabled: boolean) => world.sqs.setThrottling({ QueueUrl: world.orders.url, Enabled });
    return { ...world, throttle };
  }

  test('a delivery that fails holds back its own group and no other', () => {
    const { sqs, arn, orders, publish, advance, bodies, subscriptionView, subscription, throttle } =
      troubled();
    throttle(true);
    // The queue takes 300 calls a second; what the test sends itself leaves none for the topic.
    for (let index = 0; index < 300; index += 1) {
      sqs.sendMessage({
        QueueUrl: orders.url,
        MessageBody: `own ${index}`,
        MessageGroupId: `own ${index}`.replace(' ', '-'),
        MessageDeduplicationId: `own-${index}`,
      });
    }
    sqs.purgeQueue({ QueueUrl: orders.url });
    publish(arn, 'a1', { MessageGroupId: 'a' });
    publish(arn, 'a2', { MessageGroupId: 'a' });
    publish(arn, 'b1', { MessageGroupId: 'b' });
    // The first of each group waits for its next attempt; a2 stands behind a1.
    expect(subscriptionView(subscription).retrying).toBe(2);
    throttle(false);
    publish(arn, 'a3', { MessageGroupId: 'a' });
    publish(arn, 'c1', { MessageGroupId: 'c' });
    expect(bodies()).toEqual(['c1']);
    advance(hours(1));
    const arrived = [...bodies(), ...bodies(), ...bodies()];
    expect(arrived.filter((body) => body?.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(arrived).toHaveLength(4);
  });

  test('a group goes on behind a message that was dead-lettered', () => {
    const { sns, sqs, arn, orders, queue, publish, subscription, bodies, take } = fifo();
    const dead = queue('dead.fifo');
    const AttributeValue = JSON.stringify({ deadLetterTargetArn: dead.arn });
    sns.setSubscriptionAttributes({
      SubscriptionArn: subscription,
      AttributeName: 'RedrivePolicy',
      AttributeValue,
    });
    sqs.setQueueAttributes({ QueueUrl: orders.url, Attributes: { Policy: '' } });
    publish(arn, 'lost', { MessageGroupId: 'g' });
    sqs.setQueueAttributes({ QueueUrl: orders.url, Attributes: { Policy: openToTopics(orders.arn) } });
    publish(arn, 'next', { MessageGroupId: 'g' });
    expect(bodies()).toEqual(['next']);
    expect(take(dead.url)).toMatchObject([{ Body: 'lost', Attributes: { MessageGroupId: 'g' } }]);
  });

  test('a dead-letter queue of the other kind is refused', () => {
    const { queue, raw, subscription, topic, subscribeQueue } = fifo();
    const set = (SubscriptionArn: string, deadLetterTargetArn: string) =>
      raw('SetSubscriptionAttributes', {
        SubscriptionArn,
        AttributeName: 'RedrivePolicy',
        AttributeValue: JSON.stringify({ deadLetterTargetArn }),
      });
    expect(set(subscription, queue('dead').arn)).toMatchObject({ error: { code: 'InvalidParameter' } });
    const standard = subscribeQueue(topic('plain'), queue('plain'));
    expect(set(standard, queue('dead.fifo').arn)).toMatchObject({ error: { code: 'InvalidParameter' } });
  });
});
