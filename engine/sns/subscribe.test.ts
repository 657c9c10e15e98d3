import { describe, expect, test } from 'vitest';
import { snsWorld } from '../testing/sns-world';

const ACCOUNT = 'us-east-1:123456789012';

function refusedWith(request: object): unknown {
  const { topic, raw } = snsWorld();
  const outcome = raw('Subscribe', { TopicArn: topic('orders'), ...request });
  return outcome.ok ? undefined : `${outcome.error.code}: ${outcome.error.message}`;
}

describe('endpoints', () => {
  test.each([
    ['sqs', `arn:aws:sqs:${ACCOUNT}:orders`],
    ['lambda', `arn:aws:lambda:${ACCOUNT}:function:orders`],
    ['http', 'http://shop.example.com/hook'],
    ['https', 'https://shop.example.com:8443/hook?x=1'],
    ['email', 'reader@example.com'],
    ['email-json', 'reader@example.com'],
    ['sms', '+12065550100'],
    ['application', `arn:aws:sns:${ACCOUNT}:endpoint/GCM/app/1234`],
  ])('%s takes %s', (Protocol, Endpoint) => {
    expect(refusedWith({ Protocol, Endpoint })).toBeUndefined();
  });

  test.each([
    ['sqs', 'orders', 'SQS endpoint ARN'],
    ['sqs', `arn:aws:sns:${ACCOUNT}:orders`, 'SQS endpoint ARN'],
    ['sqs', 'arn:aws:sqs:::orders', 'SQS endpoint ARN'],
    ['lambda', `arn:aws:lambda:${ACCOUNT}:layer:x`, 'Lambda endpoint ARN'],
    ['firehose', `arn:aws:firehose:${ACCOUNT}:stream/x`, 'Firehose endpoint ARN'],
    ['http', 'https://shop.example.com/', 'Endpoint must match the specified protocol'],
    ['https', 'http://shop.example.com/', 'Endpoint must match the specified protocol'],
    ['https', 'https://', 'Unreachable Endpoint'],
    ['email', 'reader', 'Email address'],
    ['sms', 'call me', 'Invalid SMS endpoint: call me'],
    ['s3', 'arn:aws:s3:::bucket', 'Amazon SNS does not support this protocol string: s3'],
    ['kinesis', 'arn', 'Amazon SNS does not support this protocol string: kinesis'],
  ])('%s does not take %s', (Protocol, Endpoint, text) => {
    expect(refusedWith({ Protocol, Endpoint })).toBe(`InvalidParameter: Invalid parameter: ${text}`);
  });

  test('an endpoint is needed, and a protocol', () => {
    expect(refusedWith({ Protocol: 'sqs' })).toBe('InvalidParameter: Invalid parameter: SQS endpoint ARN');
    expect(refusedWith({ Endpoint: 'x' })).toMatch(/^ValidationError: .*'protocol'/);
  });
});

describe('a delivery stream', () => {
  const Endpoint = `arn:aws:firehose:${ACCOUNT}:deliverystream/archive`;
  const SubscriptionRoleArn = 'arn:aws:iam::123456789012:role/to-firehose';

  test('needs a role', () => {
    expect(refusedWith({ Protocol: 'firehose', Endpoint })).toMatch(/SubscriptionRoleArn is required/);
    expect(
      refusedWith({ Protocol: 'firehose', Endpoint, Attributes: { SubscriptionRoleArn } }),
    ).toBeUndefined();
    expect(
      refusedWith({ Protocol: 'firehose', Endpoint, Attributes: { SubscriptionRoleArn: 'me' } }),
    ).toMatch(/^InvalidParameter: /);
  });

  test('a topic has five at most', () => {
    const { topic, raw } = snsWorld();
    const TopicArn = topic('orders');
    const add = (index: number) =>
      raw('Subscribe', {
        TopicArn,
        Protocol: 'firehose',
        Endpoint: `${Endpoint}${index}`,
        Attributes: { SubscriptionRoleArn },
      });
    for (let index = 0; index < 5; index += 1) expect(add(index)).toMatchObject({ ok: true });
    expect(add(5)).toMatchObject({ error: { code: 'SubscriptionLimitExceeded' } });
  });
});

describe('attributes', () => {
  function subscribed(Protocol = 'sqs', Endpoint = `arn:aws:sqs:${ACCOUNT}:orders`) {
    const world = snsWorld();
    const TopicArn = world.topic('orders');
    const SubscriptionArn = world.subscribe(TopicArn, Protocol, Endpoint);
    const set = (AttributeName: string, AttributeValue?: string) =>
      world.raw('SetSubscriptionAttributes', { SubscriptionArn, AttributeName, AttributeValue });
    const get = () => world.sns.getSubscriptionAttributes({ SubscriptionArn }).Attributes ?? {};
    return { ...world, TopicArn, SubscriptionArn, set, get };
  }

  test('of a new subscription say what it is', () => {
    const { TopicArn, SubscriptionArn, get } = subscribed();
    expect(get()).toEqual({
      SubscriptionArn,
      TopicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:${ACCOUNT}:orders`,
      Owner: '123456789012',
      SubscriptionPrincipal: 'arn:aws:iam::123456789012:root',
      PendingConfirmation: 'false',
      ConfirmationWasAuthenticated: 'true',
      RawMessageDelivery: 'false',
    });
  });

  test('of a pending one can be asked for by its ARN', () => {
    expect(subscribed('email', 'reader@example.com').get()).toMatchObject({
      PendingConfirmation: 'true',
      ConfirmationWasAuthenticated: 'false',
    });
  });

  test('are set one by one and told as they were set', () => {
    const { set, get, events } = subscribed();
    const FilterPolicy = '{"kind":["new"]}';
    const RedrivePolicy = `{"deadLetterTargetArn":"arn:aws:sqs:${ACCOUNT}:dead"}`;
    for (const [name, value] of Object.entries({ RawMessageDelivery: 'true', FilterPolicy, RedrivePolicy })) {
      expect(set(name, value)).toMatchObject({ ok: true });
    }
    expect(get()).toMatchObject({
      RawMessageDelivery: 'true',
      FilterPolicy,
      FilterPolicyScope: 'MessageAttributes',
      RedrivePolicy,
    });
    expect(events('sns.subscription-changed')).toHaveLength(3);
  });

  test.each(['FilterPolicy', 'RedrivePolicy'])('an empty object takes %s away', (name) => {
    const { set, get } = subscribed();
    set(
      name,
      name === 'FilterPolicy' ? '{"a":["b"]}' : `{"deadLetterTargetArn":"arn:aws:sqs:${ACCOUNT}:dead"}`,
    );
    expect(get()).toHaveProperty(name);
    expect(set(name, '{}')).toMatchObject({ ok: true });
    expect(get()).not.toHaveProperty(name);
  });

  test.each([
    ['an attribute that does not exist', 'Colour', 'red'],
    ['an attribute of Object', 'constructor', 'x'],
    ['a flag that is none', 'RawMessageDelivery', 'yes'],
    ['a scope that does not exist', 'FilterPolicyScope', 'Headers'],
    ['a filter that is not JSON', 'FilterPolicy', '{'],
    ['a filter that is a list', 'FilterPolicy', '[]'],
    ['a redrive policy that is not JSON', 'RedrivePolicy', 'dead'],
    ['one without a target', 'RedrivePolicy', '{"queue":"dead"}'],
    ['one to a topic', 'RedrivePolicy', `{"deadLetterTargetArn":"arn:aws:sns:${ACCOUNT}:dead"}`],
    [
      'one to another Region',
      'RedrivePolicy',
      '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:123456789012:dead"}',
    ],
    [
      'one to another account',
      'RedrivePolicy',
      '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:222222222222:dead"}',
    ],
  ])('%s is refused and changes nothing', (_what, name, value) => {
    const { set, get } = subscribed();
    const before = get();
    expect(set(name, value)).toMatchObject({ ok: false, error: { code: 'InvalidParameter' } });
    expect(get()).toEqual(before);
  });

  test('a policy on nested fields stays with the body', () => {
    const { set, get } = subscribed();
    set('FilterPolicyScope', 'MessageBody');
    expect(set('FilterPolicy', '{"order":{"kind":["new"]}}')).toMatchObject({ ok: true });
    expect(set('FilterPolicyScope', 'MessageAttributes')).toMatchObject({ ok: false });
    expect(get().FilterPolicyScope).toBe('MessageBody');
  });

  test('only an HTTP endpoint tells a delivery policy', () => {
    const { set, get } = subscribed('https', 'https://shop.example.com/');
    const DeliveryPolicy = '{"throttlePolicy":{"maxReceivesPerSecond":5}}';
    expect(set('DeliveryPolicy', DeliveryPolicy)).toMatchObject({ ok: true });
    expect(get().DeliveryPolicy).toBe(DeliveryPolicy);
    expect(JSON.parse(get().EffectiveDeliveryPolicy ?? '')).toMatchObject({
      healthyRetryPolicy: { numRetries: 3 },
      throttlePolicy: { maxReceivesPerSecond: 5 },
    });
    expect(subscribed().get()).not.toHaveProperty('EffectiveDeliveryPolicy');
  });

  test('of what does not exist are not found', () => {
    const { raw, TopicArn } = subscribed();
    expect(raw('GetSubscriptionAttributes', { SubscriptionArn: `${TopicArn}:never` })).toMatchObject({
      error: { code: 'NotFound', message: 'Subscription does not exist', httpStatus: 404 },
    });
    expect(raw('GetSubscriptionAttributes', { SubscriptionArn: 'never' })).toMatchObject({
      error: {
        message: 'Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not 1',
      },
    });
  });
});

test('a filter that is set later holds from then on', () => {
  const { sns, topic, queue, subscribeQueue, publish, take, subscriptionView, events } = snsWorld();
  const arn = topic('orders');
  const orders = queue('orders');
  const SubscriptionArn = subscribeQueue(arn, orders, { RawMessageDelivery: 'true' });
  const send = (kind: string) =>
    publish(arn, kind, { MessageAttributes: { kind: { DataType: 'String', StringValue: kind } } });
  send('old');
  sns.setSubscriptionAttributes({
    SubscriptionArn,
    AttributeName: 'FilterPolicy',
    AttributeValue: '{"kind":["new"]}',
  });
  send('old');
  send('new');
  expect(take(orders.url).map(({ Body }) => Body)).toEqual(['old', 'new']);
  expect(subscriptionView(SubscriptionArn)).toMatchObject({ delivered: 2, filteredOut: 1 });
  expect(events('sns.message-filtered')).toMatchObject([
    { to: 'orders', scope: 'MessageAttributes', reason: expect.stringContaining('kind') },
  ]);
});
