import { expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';

/** All pages of a list. */
function pages<Item>(fetch: (NextToken?: string) => { items?: Item[]; NextToken?: string }): Item[][] {
  const all: Item[][] = [];
  for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
    const page = fetch(token);
    all.push(page.items ?? []);
    token = page.NextToken;
  }
  return all;
}

test('topics come a hundred at a time, each once', () => {
  const { sns, topic } = snsWorld();
  const arns = Array.from({ length: 250 }, (_, index) => topic(`topic-${index}`));
  const found = pages((NextToken) => {
    const { Topics, ...rest } = sns.listTopics({ NextToken });
    return { items: Topics?.map(({ TopicArn }) => TopicArn), ...rest };
  });
  expect(found.map((page) => page.length)).toEqual([100, 100, 50]);
  expect(found.flat().sort()).toEqual(arns.sort());
});

test('exactly a hundred come without a token', () => {
  const { sns, topic } = snsWorld();
  for (let index = 0; index < 100; index += 1) topic(`topic-${index}`);
  expect(sns.listTopics({}).NextToken).toBeUndefined();
});

test('an account sees its own topics of the Region it asks', () => {
  const { as, topic } = snsWorld();
  topic('ours');
  as({ accountId: STRANGER }).createTopic({ Name: 'theirs' });
  as({ region: 'eu-west-1' }).createTopic({ Name: 'far' });
  const names = (caller: object) =>
    as(caller)
      .listTopics({})
      .Topics?.map(({ TopicArn }) => TopicArn?.split(':')[5]);
  expect(names({})).toEqual(['ours']);
  expect(names({ accountId: STRANGER })).toEqual(['theirs']);
  expect(names({ region: 'eu-west-1' })).toEqual(['far']);
});

test('subscriptions come a hundred at a time, of a topic or of an account', () => {
  const { sns, topic, subscribe } = snsWorld();
  const one = topic('one');
  const other = topic('other');
  for (let index = 0; index < 150; index += 1) {
    subscribe(index % 3 === 0 ? other : one, 'sqs', `arn:aws:sqs:us-east-1:123456789012:q${index}`);
  }
  const ofTopic = (TopicArn: string) =>
    pages((NextToken) => {
      const { Subscriptions, ...rest } = sns.listSubscriptionsByTopic({ TopicArn, NextToken });
      return { items: Subscriptions, ...rest };
    });
  expect(ofTopic(one).map((page) => page.length)).toEqual([100]);
  expect(ofTopic(other).map((page) => page.length)).toEqual([50]);
  const all = pages((NextToken) => {
    const { Subscriptions, ...rest } = sns.listSubscriptions({ NextToken });
    return { items: Subscriptions, ...rest };
  });
  expect(all.map((page) => page.length)).toEqual([100, 50]);
  expect(new Set(all.flat().map(({ SubscriptionArn }) => SubscriptionArn)).size).toBe(150);
});

test('a listed subscription says who, where and how; a pending one hides its ARN', () => {
  const { sns, topic, subscribe } = snsWorld();
  const TopicArn = topic('orders');
  const queue = 'arn:aws:sqs:us-east-1:123456789012:orders';
  const SubscriptionArn = subscribe(TopicArn, 'sqs', queue);
  subscribe(TopicArn, 'email', 'reader@example.com');
  const { Subscriptions = [] } = sns.listSubscriptionsByTopic({ TopicArn });
  expect(Subscriptions).toHaveLength(2);
  expect(Subscriptions).toContainEqual({
    SubscriptionArn,
    Owner: '123456789012',
    Protocol: 'sqs',
    Endpoint: queue,
    TopicArn,
  });
  expect(Subscriptions).toContainEqual({
    SubscriptionArn: 'PendingConfirmation',
    Owner: '123456789012',
    Protocol: 'email',
    Endpoint: 'reader@example.com',
    TopicArn,
  });
});

test.each(['garbage', '', 'Z2FyYmFnZQ==', 'x'.repeat(4000)])('the token %j is refused', (NextToken) => {
  const { topic, raw } = snsWorld();
  const refused = { ok: false, error: { code: 'InvalidParameter', message: 'Invalid parameter: NextToken' } };
  expect(raw('ListTopics', { NextToken })).toMatchObject(refused);
  expect(raw('ListSubscriptions', { NextToken })).toMatchObject(refused);
  expect(raw('ListSubscriptionsByTopic', { TopicArn: topic('t'), NextToken })).toMatchObject(refused);
});
