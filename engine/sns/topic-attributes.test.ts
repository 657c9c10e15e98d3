import { describe, expect, test } from 'vitest';
import { snsWorld } from '../testing/sns-world';

function topicWith(name = 'orders') {
  const world = snsWorld();
  const arn = world.topic(name);
  const set = (AttributeName: string, AttributeValue?: string) =>
    world.raw('SetTopicAttributes', { TopicArn: arn, AttributeName, AttributeValue });
  const get = () => world.sns.getTopicAttributes({ TopicArn: arn }).Attributes ?? {};
  return { ...world, arn, set, get };
}

const ROLE = 'arn:aws:iam::123456789012:role/feedback';
const policy = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }],
});

test.each([
  ['DisplayName', 'Orders'],
  ['KmsMasterKeyId', 'alias/aws/sns'],
  ['SignatureVersion', '2'],
  ['TracingConfig', 'Active'],
  ['MaximumMessageSize', '1024'],
  ['SQSSuccessFeedbackRoleArn', ROLE],
  ['SQSSuccessFeedbackSampleRate', '50'],
  ['LambdaFailureFeedbackRoleArn', ROLE],
  ['Policy', policy],
  ['DeliveryPolicy', JSON.stringify({ http: { disableSubscriptionOverrides: true } })],
])('%s is told as it was set', (name, value) => {
  const { set, get, events } = topicWith();
  expect(set(name, value)).toEqual({ ok: true, response: {} });
  expect(get()[name]).toBe(value);
  expect(events('sns.topic-changed')).toMatchObject([{ topic: 'orders', attributes: [name] }]);
});

test.each([
  ['ContentBasedDeduplication', 'true'],
  ['FifoThroughputScope', 'MessageGroup'],
])('%s is for FIFO topics alone', (name, value) => {
  const fifo = topicWith('orders.fifo');
  expect(fifo.set(name, value)).toMatchObject({ ok: true });
  expect(fifo.get()[name]).toBe(value);
  expect(topicWith().set(name, value)).toMatchObject({
    error: { message: 'Invalid parameter: AttributeName' },
  });
});

test('a FIFO topic shows what it is', () => {
  expect(topicWith('orders.fifo').get()).toMatchObject({
    FifoTopic: 'true',
    ContentBasedDeduplication: 'false',
    FifoThroughputScope: 'Topic',
  });
});

test('active tracing is for standard topics', () => {
  expect(topicWith('orders.fifo').set('TracingConfig', 'Active')).toMatchObject({ ok: false });
  expect(topicWith('orders.fifo').set('TracingConfig', 'PassThrough')).toMatchObject({ ok: true });
});

test.each([
  ['an attribute that does not exist', 'Colour', 'red'],
  ['one that only AWS sets', 'Owner', '123456789012'],
  ['the kind of a topic', 'FifoTopic', 'true'],
  ['an attribute of Object', 'constructor', 'x'],
  ['a display name of 101 characters', 'DisplayName', 'x'.repeat(101)],
  ['a third signature version', 'SignatureVersion', '3'],
  ['tracing of another kind', 'TracingConfig', 'Loud'],
  ['1023 bytes', 'MaximumMessageSize', '1023'],
  ['more than a mebibyte', 'MaximumMessageSize', '1048577'],
  ['a size with a point', 'MaximumMessageSize', '2048.5'],
  ['a sample rate of 101', 'SQSSuccessFeedbackSampleRate', '101'],
  ['a role that is none', 'SQSFailureFeedbackRoleArn', 'me'],
  ['a policy that is not JSON', 'Policy', '{'],
  ['a policy without statements', 'Policy', '{"Statement":[]}'],
  ['a delivery policy that is not JSON', 'DeliveryPolicy', '{'],
  ['a delivery policy without http', 'DeliveryPolicy', '{}'],
])('%s is refused and changes nothing', (_what, name, value) => {
  const { set, get } = topicWith();
  const before = get();
  expect(set(name, value)).toMatchObject({ ok: false, error: { code: 'InvalidParameter', httpStatus: 400 } });
  expect(get()).toEqual(before);
});

test('an empty value takes an attribute away', () => {
  const { set, get } = topicWith();
  for (const [name, value] of [
    ['KmsMasterKeyId', 'alias/aws/sns'],
    ['SQSFailureFeedbackRoleArn', ROLE],
    ['DeliveryPolicy', '{"http":{}}'],
  ] as const) {
    set(name, value);
    expect(set(name, '')).toMatchObject({ ok: true });
    expect(get()).not.toHaveProperty(name);
  }
});

describe('limits of a policy', () => {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' };
  const withStatements = (count: number) =>
    JSON.stringify({ Statement: Array.from({ length: count }, () => statement) });
  const withPrincipals = (count: number) => {
    const AWS = Array.from({ length: count }, (_, index) => String(100_000_000_000 + index));
    return JSON.stringify({ Statement: [{ ...statement, Principal: { AWS } }] });
  };
  const withBytes = (bytes: number) => {
    const text = (Sid: string) => JSON.stringify({ Statement: [{ ...statement, Sid }] });
    return text('x'.repeat(bytes - text('').length));
  };

  test.each([
    ['100 statements', withStatements(100), withStatements(101)],
    ['200 principals', withPrincipals(200), withPrincipals(201)],
    ['30,720 bytes', withBytes(30_720), withBytes(30_721)],
  ])('%s are the most', (_what, fits, tooMuch) => {
    const { set } = topicWith();
    expect(set('Policy', fits)).toMatchObject({ ok: true });
    expect(set('Policy', tooMuch)).toMatchObject({ ok: false, error: { code: 'InvalidParameter' } });
  });
});

describe('delivery policies', () => {
  const retry = (change: object) => JSON.stringify({ http: { defaultHealthyRetryPolicy: change } });

  test('what a policy leaves out has its default', () => {
    const { set, get } = topicWith();
    set('DeliveryPolicy', retry({ numRetries: 5 }));
    expect(JSON.parse(get().EffectiveDeliveryPolicy ?? '').http.defaultHealthyRetryPolicy).toMatchObject({
      numRetries: 5,
      minDelayTarget: 20,
      maxDelayTarget: 20,
      backoffFunction: 'linear',
    });
  });

  test.each([
    ['101 retries', retry({ numRetries: 101 })],
    ['a negative count', retry({ numNoDelayRetries: -1 })],
    ['half a retry', retry({ numRetries: 1.5 })],
    ['a text for a number', retry({ numRetries: '3' })],
    ['a delay of more than an hour', retry({ maxDelayTarget: 3601 })],
    ['a shortest delay above the longest', retry({ minDelayTarget: 30, maxDelayTarget: 20 })],
    [
      'phases that sum to more than the retries',
      retry({ numRetries: 3, numNoDelayRetries: 2, numMinDelayRetries: 2 }),
    ],
    ['a back-off that does not exist', retry({ backoffFunction: 'random' })],
    ['a member that does not exist', retry({ numberOfRetries: 3 })],
    ['no request a second', JSON.stringify({ http: { defaultThrottlePolicy: { maxReceivesPerSecond: 0 } } })],
    [
      'a content type of pictures',
      JSON.stringify({ http: { defaultRequestPolicy: { headerContentType: 'image/png' } } }),
    ],
    ['a retry policy that is a list', JSON.stringify({ http: { defaultHealthyRetryPolicy: [] } })],
  ])('%s is refused', (_what, text) => {
    expect(topicWith().set('DeliveryPolicy', text)).toMatchObject({
      ok: false,
      error: {
        code: 'InvalidParameter',
        message: expect.stringMatching(/^Invalid parameter: DeliveryPolicy: /),
      },
    });
  });
});
