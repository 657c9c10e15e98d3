import { describe, expect, test } from 'vitest';
import { STRANGER } from '../testing/refusals';
import { snsWorld } from '../testing/sns-world';

test('a topic belongs to the account and the Region that are called', () => {
  const { as } = snsWorld();
  const create = (caller: object) => as(caller).createTopic({ Name: 'orders' }).TopicArn;
  expect(create({})).toBe('arn:aws:sns:us-east-1:123456789012:orders');
  expect(create({ accountId: STRANGER })).toBe(`arn:aws:sns:us-east-1:${STRANGER}:orders`);
  expect(create({ region: 'eu-west-1' })).toBe('arn:aws:sns:eu-west-1:123456789012:orders');
});

test('an endpoint knows only the topics of its own Region', () => {
  const { topic, raw } = snsWorld();
  const TopicArn = topic('orders');
  expect(raw('GetTopicAttributes', { TopicArn }, { region: 'eu-west-1' })).toMatchObject({
    error: { code: 'InvalidParameter', message: 'Invalid parameter: TopicArn' },
  });
});

const RETRIES = '{"http":{"defaultHealthyRetryPolicy":{"numRetries":5}}}';
const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}';

function feedback(...protocols: string[]): Record<string, string> {
  const role = 'arn:aws:iam::123456789012:role/feedback';
  return Object.fromEntries(protocols.map((protocol) => [`${protocol}SuccessFeedbackRoleArn`, role]));
}

describe('the name of a FIFO topic', () => {
  test('ends in .fifo, and then FifoTopic must be true', () => {
    const { raw } = snsWorld();
    const create = (Name: string, FifoTopic?: string) =>
      raw('CreateTopic', { Name, Attributes: FifoTopic === undefined ? {} : { FifoTopic } });
    expect(create('orders.fifo', 'true')).toMatchObject({ ok: true });
    expect(create('orders', 'true')).toMatchObject({
      error: { message: expect.stringMatching(/^Invalid parameter: Fifo Topic names must end with \.fifo/) },
    });
    expect(create('bills.fifo', 'false')).toMatchObject({
      error: { message: 'Invalid parameter: Topic Name' },
    });
    expect(create('bills.fifo', 'maybe')).toMatchObject({ ok: false });
  });

  test('has 256 characters at most, the suffix included', () => {
    const { raw } = snsWorld();
    const create = (length: number) =>
      raw('CreateTopic', { Name: `${'x'.repeat(length - 5)}.fifo`, Attributes: { FifoTopic: 'true' } });
    expect(create(256)).toMatchObject({ ok: true });
    expect(create(257)).toMatchObject({ ok: false });
  });
});

test.each([
  ['no name', {}, 'ValidationError'],
  ['a name that is no text', { Name: 7 }, 'InvalidParameter'],
  ['attributes that are a list', { Name: 'a', Attributes: ['x'] }, 'InvalidParameter'],
  ['an attribute that does not exist', { Name: 'a', Attributes: { Colour: 'red' } }, 'InvalidParameter'],
  [
    "a FIFO topic's attribute",
    { Name: 'a', Attributes: { FifoThroughputScope: 'Topic' } },
    'InvalidParameter',
  ],
  ['a tag without a key', { Name: 'a', Tags: [{ Value: 'x' }] }, 'InvalidParameter'],
  ['a tag key of AWS', { Name: 'a', Tags: [{ Key: 'aws:x', Value: '' }] }, 'InvalidParameter'],
  ['tags that are a map', { Name: 'a', Tags: { team: 'x' } }, 'InvalidParameter'],
  [
    '51 tags',
    { Name: 'a', Tags: Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' })) },
    'TagLimitExceeded',
  ],
])('%s is refused', (_what, request, code) => {
  const { raw, sns } = snsWorld();
  expect(raw('CreateTopic', request)).toMatchObject({ ok: false, error: { code } });
  expect(sns.listTopics({}).Topics).toEqual([]);
});

test('creating again compares only what it names', () => {
  const { sns, topic, raw } = snsWorld();
  const arn = topic('orders.fifo', { ContentBasedDeduplication: 'true' });
  const again = (Attributes: Record<string, string>) =>
    raw('CreateTopic', { Name: 'orders.fifo', Attributes });
  expect(again({ FifoTopic: 'true' })).toMatchObject({ response: { TopicArn: arn } });
  expect(again({ FifoTopic: 'true', ContentBasedDeduplication: 'false' })).toMatchObject({ ok: false });
  expect(sns.getTopicAttributes({ TopicArn: arn }).Attributes).toMatchObject({
    ContentBasedDeduplication: 'true',
  });
});

test('an account has a thousand FIFO topics in a Region', () => {
  const { as, raw } = snsWorld();
  const Attributes = { FifoTopic: 'true' };
  for (let index = 0; index < 1000; index += 1) as({}).createTopic({ Name: `t${index}.fifo`, Attributes });
  const another = { Name: 'another.fifo', Attributes };
  expect(raw('CreateTopic', another)).toMatchObject({
    error: { code: 'TopicLimitExceeded', httpStatus: 403 },
  });
  expect(raw('CreateTopic', another, { region: 'eu-west-1' })).toMatchObject({ ok: true });
  expect(raw('CreateTopic', { Name: 'plain' })).toMatchObject({ ok: true });
});

test('a deleted topic takes its subscriptions along, and its name is free at once', () => {
  const { sns, topic, queue, subscribeQueue, raw, events } = snsWorld();
  const arn = topic('orders');
  const subscription = subscribeQueue(arn, queue('orders'));
  sns.deleteTopic({ TopicArn: arn });
  expect(raw('Publish', { TopicArn: arn, Message: 'x' })).toMatchObject({
    error: { code: 'NotFound', message: 'Topic does not exist', httpStatus: 404 },
  });
  expect(raw('GetSubscriptionAttributes', { SubscriptionArn: subscription })).toMatchObject({
    error: { code: 'NotFound', message: 'Subscription does not exist' },
  });
  expect(events('sns.topic-deleted')).toEqual([{ type: 'sns.topic-deleted', topic: 'orders' }]);
  expect(topic('orders')).toBe(arn);
  expect(sns.listSubscriptionsByTopic({ TopicArn: arn }).Subscriptions).toEqual([]);
});

test.each<[string, Record<string, string>, Record<string, string>?]>([
  ['a default that is named', { SignatureVersion: '1', TracingConfig: 'PassThrough' }],
  ['the default size', { MaximumMessageSize: '262144' }],
  ['no key', { KmsMasterKeyId: '' }],
  ['FifoTopic false', { FifoTopic: 'false' }],
  ['a delivery policy that leaves out defaults', { DeliveryPolicy: RETRIES }],
  ['two feedback roles in another order', feedback('SQS', 'HTTP'), feedback('HTTP', 'SQS')],
  ['a policy with other spaces', { Policy: POLICY }, { Policy: POLICY.replaceAll('":', '" : ') }],
])('creating again with %s is creating the same', (_what, first, second = first) => {
  const { topic, raw } = snsWorld();
  const TopicArn = topic('orders', first);
  expect(raw('CreateTopic', { Name: 'orders', Attributes: second })).toEqual({
    ok: true,
    response: { TopicArn },
  });
});

test.each([
  { SignatureVersion: '2' },
  { MaximumMessageSize: '1024' },
  { DeliveryPolicy: RETRIES },
  feedback('SQS'),
  { Policy: POLICY },
])('creating again with %j is creating another', (Attributes) => {
  const { topic, raw } = snsWorld();
  topic('orders');
  expect(raw('CreateTopic', { Name: 'orders', Attributes })).toMatchObject({
    ok: false,
    error: {
      message: 'Invalid parameter: Attributes Reason: Topic already exists with different attributes',
    },
  });
});
