import { expect, test } from 'vitest';
import { snsWorld } from '../../testing/sns-world';
import { newStatus, Subscription } from '../subscription';
import { DEFAULT_SETTINGS } from '../subscription-attributes';
import { policyCountFault } from './policy-count';

const FilterPolicy = '{"a":["b"]}';

test('a topic has at most 200 filter policies; subscriptions without one are not counted', () => {
  const { sns, raw, topic } = snsWorld();
  const TopicArn = topic('orders');
  const subscribe = (index: number, Attributes?: Record<string, string>) =>
    raw('Subscribe', {
      TopicArn,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:us-east-1:123456789012:queue-${index}`,
      Attributes,
      ReturnSubscriptionArn: true,
    });
  for (let index = 0; index < 200; index += 1) expect(subscribe(index, { FilterPolicy }).ok).toBe(true);
  const refused = {
    ok: false,
    error: {
      code: 'FilterPolicyLimitExceeded',
      message: 'A topic can have at most 200 filter policies',
      httpStatus: 403,
    },
  };
  expect(subscribe(200, { FilterPolicy })).toMatchObject(refused);
  const plain = subscribe(201);
  const SubscriptionArn = plain.ok ? (plain.response as { SubscriptionArn: string }).SubscriptionArn : '';
  const set = { SubscriptionArn, AttributeName: 'FilterPolicy', AttributeValue: FilterPolicy };
  expect(raw('SetSubscriptionAttributes', set)).toMatchObject(refused);
  const [first] = sns.listSubscriptionsByTopic({ TopicArn }).Subscriptions ?? [];
  const change = { SubscriptionArn: first?.SubscriptionArn, AttributeName: 'FilterPolicy' };
  expect(raw('SetSubscriptionAttributes', { ...change, AttributeValue: '{"c":["d"]}' })).toMatchObject({
    ok: true,
  });
  expect(raw('SetSubscriptionAttributes', { ...change, AttributeValue: '{}' })).toMatchObject({ ok: true });
  expect(raw('SetSubscriptionAttributes', set)).toMatchObject({ ok: true });
});

test('an account has at most 10,000 on all its topics', () => {
  const subscriptionOf = (accountId: string, index: number) =>
    new Subscription(
      {
        arn: String(index),
        topicArn: `arn:aws:sns:us-east-1:${accountId}:topic-${index % 100}`,
        protocol: 'sqs',
        endpoint: '',
        to: '',
        ownerAccountId: accountId,
        principalArn: '',
        createdAtMs: 0,
      },
      { ...DEFAULT_SETTINGS, filterPolicy: FilterPolicy },
      newStatus(),
    );
  const all = Array.from({ length: 10_000 }, (_, index) => subscriptionOf('123456789012', index));
  expect(policyCountFault([], all, '123456789012')).toMatchObject({
    error: { message: 'An account can have at most 10000 filter policies' },
  });
  expect(policyCountFault([], all, '222222222222')).toBeUndefined();
  expect(policyCountFault([], all.slice(1), '123456789012')).toBeUndefined();
});
