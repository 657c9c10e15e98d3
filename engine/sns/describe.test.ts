import { expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';

test('topics and subscriptions as a drawing needs them', () => {
  const { topic, queue, subscribeQueue, subscribe, topicView, subscriptionView, world } = snsWorld();
  const arn = topic('orders', { KmsMasterKeyId: 'alias/aws/sns' });
  const dead = queue('dead');
  const FilterPolicy = '{"kind":["new"]}';
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn });
  const one = subscribeQueue(arn, queue('orders'), {
    FilterPolicy,
    RedrivePolicy,
    RawMessageDelivery: 'true',
  });
  const other = subscribe(arn, 'email', 'reader@example.com');
  expect(topicView('orders')).toEqual({
    name: 'orders',
    arn,
    accountId: '123456789012',
    region: 'us-east-1',
    fifo: false,
    published: 0,
    deduplicated: 0,
    archived: undefined,
    encrypted: true,
    kmsMasterKeyId: 'alias/aws/sns',
  });
  expect(subscriptionView(one)).toMatchObject({
    topic: 'orders',
    to: 'orders',
    confirmed: true,
    createdAtMs: world.nowMs,
    filter: FilterPolicy,
    filterScope: 'MessageAttributes',
    raw: true,
    deadLetterQueue: 'dead',
  });
  expect(subscriptionView(other)).toMatchObject({
    to: 'reader@example.com',
    confirmed: false,
    filter: undefined,
    filterScope: undefined,
  });
});

test('a second topic of a name is known by its ARN', () => {
  const { topic, as, snsView } = snsWorld();
  topic('orders');
  const { TopicArn = '' } = as({ accountId: STRANGER }).createTopic({ Name: 'orders' });
  expect(Object.keys(snsView().topics)).toEqual(['orders', TopicArn]);
});
