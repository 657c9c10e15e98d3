import { describe, expect, test } from 'vitest';
import { opened, snsWorld } from '../testing/sns-world';

/** What AWS was recorded answering: these texts are its own. */

const refusal = (message: string, code = 'InvalidParameter', httpStatus = 400) => ({
  ok: false,
  error: { code, message, senderFault: true, httpStatus },
});

describe('case 1: a topic that nobody configured', () => {
  test('has the effective delivery policy of SNS and the default access policy', () => {
    const { sns, topic } = snsWorld();
    const TopicArn = topic('orders');
    const { Attributes = {} } = sns.getTopicAttributes({ TopicArn });
    expect(JSON.parse(Attributes.EffectiveDeliveryPolicy ?? '')).toEqual({
      http: {
        defaultHealthyRetryPolicy: {
          minDelayTarget: 20,
          maxDelayTarget: 20,
          numRetries: 3,
          numMaxDelayRetries: 0,
          numNoDelayRetries: 0,
          numMinDelayRetries: 0,
          backoffFunction: 'linear',
        },
        disableSubscriptionOverrides: false,
        defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
      },
    });
    expect(JSON.parse(Attributes.Policy ?? '')).toMatchObject({
      Id: '__default_policy_ID',
      Statement: [{ Sid: '__default_statement_ID', Resource: TopicArn }],
    });
    expect(Attributes).toMatchObject({
      TopicArn: 'arn:aws:sns:us-east-1:123456789012:orders',
      Owner: '123456789012',
      DisplayName: '',
      SubscriptionsConfirmed: '0',
      SubscriptionsPending: '0',
      SubscriptionsDeleted: '0',
    });
  });

  test.each(['', 'a b', 'x'.repeat(257), 'a.b', 'orders.fifo', 'ördërs'])(
    'the name %j is refused',
    (Name) => {
      expect(snsWorld().raw('CreateTopic', { Name })).toEqual(refusal('Invalid parameter: Topic Name'));
    },
  );
});

describe('case 2: creating a topic again', () => {
  test('without attributes, or with the same, gives the same ARN', () => {
    const { sns } = snsWorld();
    const create = (Attributes?: Record<string, string>) =>
      sns.createTopic({ Name: 'orders', Attributes }).TopicArn;
    const arn = create({ DisplayName: 'Orders' });
    expect(create()).toBe(arn);
    expect(create({ DisplayName: 'Orders' })).toBe(arn);
  });

  test('with other attributes is refused', () => {
    const { topic, raw } = snsWorld();
    topic('orders');
    expect(raw('CreateTopic', { Name: 'orders', Attributes: { DisplayName: 'Orders' } })).toEqual(
      refusal('Invalid parameter: Attributes Reason: Topic already exists with different attributes'),
    );
  });

  test('with other tags is refused', () => {
    const { sns, raw } = snsWorld();
    const Tags = [{ Key: 'team', Value: 'shop' }];
    const { TopicArn } = sns.createTopic({ Name: 'orders', Tags });
    expect(sns.createTopic({ Name: 'orders', Tags }).TopicArn).toBe(TopicArn);
    expect(raw('CreateTopic', { Name: 'orders', Tags: [{ Key: 'team', Value: 'other' }] })).toEqual(
      refusal('Invalid parameter: Tags Reason: Topic already exists with different tags'),
    );
  });

  test('with a tag key twice is refused', () => {
    const Tags = [
      { Key: 'team', Value: 'a' },
      { Key: 'team', Value: 'b' },
    ];
    expect(snsWorld().raw('CreateTopic', { Name: 'orders', Tags })).toEqual(
      refusal('Invalid parameter: Tags Reason: Duplicated keys are not allowed.'),
    );
  });
});

describe('case 3: what is no ARN', () => {
  test.each([
    ['garbage', 1],
    ['arn:aws:sns', 3],
    ['arn:aws:sns:us-east-1:123456789012', 5],
  ])('%s has too few elements', (TopicArn, count) => {
    expect(snsWorld().raw('GetTopicAttributes', { TopicArn })).toEqual(
      refusal(`Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not ${count}`),
    );
  });

  test('a queue is subscribed by its ARN, not by its URL', () => {
    const { topic, queue, raw } = snsWorld();
    const request = { TopicArn: topic('orders'), Protocol: 'sqs', Endpoint: queue('orders').url };
    expect(raw('Subscribe', request)).toEqual(refusal('Invalid parameter: SQS endpoint ARN'));
  });
});

describe('case 4: MessageStructure json', () => {
  test('needs a default', () => {
    const { topic, raw } = snsWorld();
    const request = { TopicArn: topic('orders'), MessageStructure: 'json', Message: '{"sqs":"for queues"}' };
    expect(raw('Publish', request)).toEqual(
      refusal('Invalid parameter: Message Structure - No default entry in JSON message body'),
    );
  });

  test('needs JSON', () => {
    const { topic, raw } = snsWorld();
    expect(raw('Publish', { TopicArn: topic('orders'), MessageStructure: 'json', Message: 'plain' })).toEqual(
      refusal('Invalid parameter: Message Structure - JSON message body failed to parse'),
    );
  });

  test('takes the last of duplicate keys', () => {
    const { topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    subscribeQueue(arn, orders, { RawMessageDelivery: 'true' });
    publish(arn, '{"default":"first","default":"second"}', { MessageStructure: 'json' });
    expect(take(orders.url)).toMatchObject([{ Body: 'second' }]);
  });
});

describe('case 5: taking away what is not there', () => {
  test('DeleteTopic succeeds twice, and for what never existed', () => {
    const { sns, topic } = snsWorld();
    const TopicArn = topic('orders');
    for (const arn of [TopicArn, TopicArn, `${TopicArn}-never`]) {
      expect(sns.deleteTopic({ TopicArn: arn })).toEqual({});
    }
  });

  test('Unsubscribe succeeds twice, and for what never existed', () => {
    const { sns, topic, queue, subscribeQueue } = snsWorld();
    const SubscriptionArn = subscribeQueue(topic('orders'), queue('orders'));
    for (const arn of [SubscriptionArn, SubscriptionArn, `${SubscriptionArn}0`]) {
      expect(sns.unsubscribe({ SubscriptionArn: arn })).toEqual({});
    }
  });
});

describe('case 6: attributes on the way to a queue', () => {
  const MessageAttributes = {
    kind: { DataType: 'String', StringValue: 'new' },
    price: { DataType: 'Number', StringValue: '12.5' },
    colours: { DataType: 'String.Array', StringValue: '["red","blue"]' },
    stamp: { DataType: 'Binary', BinaryValue: Uint8Array.of(1, 2, 3) },
  };

  test('raw: they become attributes of SQS, digest included', () => {
    const { sqs, topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    subscribeQueue(arn, orders, { RawMessageDelivery: 'true' });
    publish(arn, 'hello', { MessageAttributes });
    const [message] = take(orders.url);
    expect(message).toMatchObject({ Body: 'hello', MessageAttributes });
    const { MD5OfMessageAttributes } = sqs.sendMessage({
      QueueUrl: orders.url,
      MessageBody: 'hello',
      MessageAttributes,
    });
    expect(message?.MD5OfMessageAttributes).toBe(MD5OfMessageAttributes);
  });

  test('otherwise they are Type and Value inside the envelope', () => {
    const { topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    subscribeQueue(arn, orders);
    publish(arn, 'hello', { MessageAttributes });
    const [message] = take(orders.url);
    expect(message?.MessageAttributes).toBeUndefined();
    expect(opened(message?.Body).MessageAttributes).toEqual({
      kind: { Type: 'String', Value: 'new' },
      price: { Type: 'Number', Value: '12.5' },
      colours: { Type: 'String.Array', Value: '["red","blue"]' },
      stamp: { Type: 'Binary', Value: 'AQID' },
    });
  });
});

test('case 7: what is wrong with a batch has four texts', () => {
  const { topic, raw } = snsWorld();
  const TopicArn = topic('orders');
  const batch = (ids: string[]) =>
    raw('PublishBatch', { TopicArn, PublishBatchRequestEntries: ids.map((Id) => ({ Id, Message: 'x' })) });
  expect(batch(Array.from({ length: 11 }, (_, index) => `m${index}`))).toEqual(
    refusal('The batch request contains more entries than permissible.', 'TooManyEntriesInBatchRequest'),
  );
  expect(batch(['a', 'a'])).toEqual(
    refusal('Two or more batch entries in the request have the same Id.', 'BatchEntryIdsNotDistinct'),
  );
  const tooLong = batch(['x'.repeat(81)]);
  const wrongCharacter = batch(['a.b']);
  expect(tooLong).toMatchObject({ error: { code: 'InvalidBatchEntryId' } });
  expect(wrongCharacter).toMatchObject({ error: { code: 'InvalidBatchEntryId' } });
  expect(tooLong).not.toEqual(wrongCharacter);
});
