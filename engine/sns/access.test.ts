import { describe, expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { opened, openToTopics, snsWorld } from '../testing/sns-world';

const THEM = { accountId: STRANGER };

describe('a stranger', () => {
  test.each([
    'Publish',
    'PublishBatch',
    'Subscribe',
    'GetTopicAttributes',
    'SetTopicAttributes',
    'DeleteTopic',
    'AddPermission',
    'RemovePermission',
    'ListSubscriptionsByTopic',
  ])('may not %s by the default policy, and the topic’s owner may', (operation) => {
    const { topic, raw } = snsWorld();
    const request = { TopicArn: topic('orders'), Message: 'x', Protocol: 'email', Endpoint: 'a@example.com' };
    const action = operation.replace('Batch', '');
    expect(raw(operation, request, THEM)).toMatchObject({
      ok: false,
      error: {
        code: 'AuthorizationError',
        httpStatus: 403,
        message: expect.stringContaining(
          `is not authorized to perform: sns:${action} on resource: ${request.TopicArn}`,
        ),
      },
    });
    expect(raw(operation, request)).not.toMatchObject({ error: { code: 'AuthorizationError' } });
  });

  test('may do what AddPermission lets him, until RemovePermission', () => {
    const { sns, topic, raw } = snsWorld();
    const TopicArn = topic('orders');
    const publish = () => raw('Publish', { TopicArn, Message: 'x' }, THEM);
    sns.addPermission({ TopicArn, Label: 'them', AWSAccountId: [STRANGER], ActionName: ['Publish'] });
    expect(publish()).toMatchObject({ ok: true });
    expect(raw('DeleteTopic', { TopicArn }, THEM)).toMatchObject({ error: { code: 'AuthorizationError' } });
    sns.removePermission({ TopicArn, Label: 'them' });
    expect(publish()).toMatchObject({ error: { code: 'AuthorizationError' } });
  });
});

describe('AddPermission', () => {
  test('writes a statement behind the default one', () => {
    const { sns, topic } = snsWorld();
    const TopicArn = topic('orders');
    sns.addPermission({
      TopicArn,
      Label: 'them',
      AWSAccountId: [STRANGER],
      ActionName: ['Publish', 'Subscribe'],
    });
    const policy = JSON.parse(sns.getTopicAttributes({ TopicArn }).Attributes?.Policy ?? '');
    expect(policy.Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
      '__default_statement_ID',
      'them',
    ]);
    expect(policy.Statement[1]).toEqual({
      Sid: 'them',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${STRANGER}:root` },
      Action: ['SNS:Publish', 'SNS:Subscribe'],
      Resource: TopicArn,
    });
  });

  test.each([
    ['a label twice', { Label: '__default_statement_ID' }],
    ['an account that is none', { AWSAccountId: ['me'] }],
    ['no account', { AWSAccountId: [] }],
    ['an action that is none', { ActionName: ['Shout'] }],
    ['no action', { ActionName: [] }],
    ['accounts that are no list', { AWSAccountId: STRANGER }],
  ])('%s is refused', (_what, change) => {
    const { topic, raw } = snsWorld();
    const request = {
      TopicArn: topic('orders'),
      Label: 'them',
      AWSAccountId: [STRANGER],
      ActionName: ['Publish'],
      ...change,
    };
    expect(raw('AddPermission', request)).toMatchObject({ error: { code: 'InvalidParameter' } });
  });
});

test('a policy can say which endpoints may subscribe', () => {
  const { sns, topic, raw } = snsWorld();
  const TopicArn = topic('orders');
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: STRANGER },
    Action: 'sns:Subscribe',
    Resource: TopicArn,
    Condition: {
      StringEquals: { 'sns:Protocol': 'https' },
      StringLike: { 'sns:Endpoint': 'https://partner.example.com/*' },
    },
  };
  const AttributeValue = JSON.stringify({ Statement: [statement] });
  sns.setTopicAttributes({ TopicArn, AttributeName: 'Policy', AttributeValue });
  const subscribe = (Protocol: string, Endpoint: string) =>
    raw('Subscribe', { TopicArn, Protocol, Endpoint }, THEM);
  expect(subscribe('https', 'https://partner.example.com/hook')).toMatchObject({ ok: true });
  expect(subscribe('https', 'https://other.example.com/hook')).toMatchObject({
    error: { code: 'AuthorizationError' },
  });
  expect(subscribe('email', 'a@partner.example.com')).toMatchObject({
    error: { code: 'AuthorizationError' },
  });
});

describe('AWS services that publish', () => {
  const service = (name: string) => ({
    service: name,
    sourceAccount: '123456789012',
    sourceArn: 'arn:aws:x:y',
  });
  // Of the services only CloudWatch says whose its alarm is.
  const alarm = { ...service('cloudwatch.amazonaws.com'), sourceOwner: '123456789012' };

  test('an alarm may by the default policy, a bucket and a rule need a statement', () => {
    const { sns, topic, raw } = snsWorld();
    const TopicArn = topic('orders');
    const publishAs = (caller: object) => raw('Publish', { TopicArn, Message: 'x' }, caller);
    const publish = (name: string) => publishAs(service(name));
    expect(publishAs(alarm)).toMatchObject({ ok: true });
    expect(publish('s3.amazonaws.com')).toMatchObject({ error: { code: 'AuthorizationError' } });
    expect(publish('events.amazonaws.com')).toMatchObject({ error: { code: 'AuthorizationError' } });
    const Principal = { Service: 's3.amazonaws.com' };
    const Statement = [{ Effect: 'Allow', Principal, Action: 'sns:Publish', Resource: TopicArn }];
    sns.setTopicAttributes({
      TopicArn,
      AttributeName: 'Policy',
      AttributeValue: JSON.stringify({ Statement }),
    });
    expect(publish('s3.amazonaws.com')).toMatchObject({ ok: true });
    expect(publishAs(alarm)).toMatchObject({ error: { code: 'AuthorizationError' } });
  });

  test('an alarm of another account may not', () => {
    const { topic, raw } = snsWorld();
    const caller = { ...alarm, sourceAccount: STRANGER, sourceOwner: STRANGER };
    expect(raw('Publish', { TopicArn: topic('orders'), Message: 'x' }, caller)).toMatchObject({
      error: { code: 'AuthorizationError' },
    });
  });
});

describe('a queue elsewhere', () => {
  function queueOf(caller: { accountId?: string; region?: string }, condition?: object) {
    const world = snsWorld();
    const { accountId = '123456789012', region = 'us-east-1' } = caller;
    const url = `https://sqs.${region}.amazonaws.com/${accountId}/orders`;
    const arn = `arn:aws:sqs:${region}:${accountId}:orders`;
    const call = (operation: string, request: object) =>
      world.world.execute({ service: 'sqs', operation, request, caller }).outcome;
    call('CreateQueue', { QueueName: 'orders' });
    const policy = JSON.parse(openToTopics(arn));
    if (condition) policy.Statement[0].Condition = condition;
    call('SetQueueAttributes', { QueueUrl: url, Attributes: { Policy: JSON.stringify(policy) } });
    const bodies = () => {
      const outcome = call('ReceiveMessage', { QueueUrl: url, MaxNumberOfMessages: 10 });
      const { Messages = [] } =
        'ok' in outcome && outcome.ok ? (outcome.response as { Messages?: { Body: string }[] }) : {};
      return Messages.map(({ Body }) => opened(Body));
    };
    return { ...world, arn, bodies };
  }

  test('in another Region gets what is published', () => {
    const { topic, subscribe, publish, arn, bodies } = queueOf({ region: 'eu-west-1' });
    const orders = topic('orders');
    subscribe(orders, 'sqs', arn);
    publish(orders, 'hello');
    expect(bodies()).toMatchObject([{ Message: 'hello', TopicArn: orders }]);
  });

  test('can ask for the topic by aws:SourceArn', () => {
    const only = (topicArn: string) => ({ ArnEquals: { 'aws:SourceArn': topicArn } });
    const right = queueOf({ region: 'eu-west-1' }, only('arn:aws:sns:us-east-1:123456789012:orders'));
    const wrong = queueOf({ region: 'eu-west-1' }, only('arn:aws:sns:us-east-1:123456789012:others'));
    for (const { topic, subscribe, publish, arn } of [right, wrong]) {
      const orders = topic('orders');
      subscribe(orders, 'sqs', arn);
      publish(orders, 'hello');
    }
    expect(right.bodies()).toHaveLength(1);
    expect(wrong.bodies()).toEqual([]);
    expect(wrong.events('sns.delivery-failed')).toMatchObject([{ code: 'AccessDenied' }]);
  });

  test('of another account gets what is published once it is confirmed', () => {
    const { sns, topic, subscribe, publish, arn, bodies } = queueOf(THEM);
    const TopicArn = topic('orders');
    subscribe(TopicArn, 'sqs', arn);
    publish(TopicArn, 'too early');
    const [confirmation] = bodies();
    sns.confirmSubscription({ TopicArn, Token: confirmation?.Token });
    publish(TopicArn, 'hello');
    expect(bodies()).toMatchObject([{ Message: 'hello' }]);
  });

  test('an opt-in Region delivers to others under its own name', () => {
    const { as, arn, bodies, events } = queueOf({ region: 'us-east-1' });
    const cape = as({ region: 'af-south-1' });
    const { TopicArn } = cape.createTopic({ Name: 'orders' });
    cape.subscribe({ TopicArn, Protocol: 'sqs', Endpoint: arn });
    cape.publish({ TopicArn, Message: 'hello' });
    expect(bodies()).toEqual([]);
    expect(events('sns.delivery-failed')).toMatchObject([
      { reason: expect.stringContaining('sns.af-south-1.amazonaws.com') },
    ]);
  });
});
