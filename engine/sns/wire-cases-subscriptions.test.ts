import { describe, expect, test } from 'vitest';
import { opened, snsWorld } from '../testing/sns-world';

/** What AWS was recorded answering: these texts are its own. Cases 8 to 10; the others are in wire-cases.test.ts. */

describe('case 8: filter policies', () => {
  const set = (policy: object, scope = 'MessageAttributes') => {
    const { topic, queue, raw } = snsWorld();
    const Attributes = { FilterPolicy: JSON.stringify(policy), FilterPolicyScope: scope };
    return raw('Subscribe', {
      TopicArn: topic('orders'),
      Protocol: 'sqs',
      Endpoint: queue('q').arn,
      Attributes,
    });
  };

  test.each([
    ['an operator that does not exist', { a: [{ resembles: 'x' }] }, 'Unrecognized match type'],
    [
      'two operators in one',
      { a: [{ prefix: 'x', suffix: 'y' }] },
      'Only one key allowed in match expression',
    ],
    [
      'six keys',
      { a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'], f: ['1'] },
      'Filter policy can not have more than 5 keys',
    ],
  ])('%s is refused in AWS’s words', (_what, policy, words) => {
    const outcome = set(policy);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'InvalidParameter' } });
    expect(JSON.stringify(outcome)).toContain(words);
  });

  test('151 combinations are too complex', () => {
    const many = Array.from({ length: 151 }, (_, index) => String(index));
    expect(JSON.stringify(set({ a: many }))).toContain('too complex');
    expect(set({ a: many.slice(1) })).toMatchObject({ ok: true });
  });

  test('a body that is not JSON never matches at body scope', () => {
    const { topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    const FilterPolicy = JSON.stringify({ kind: [{ exists: false }] });
    subscribeQueue(arn, orders, { FilterPolicy, FilterPolicyScope: 'MessageBody' });
    publish(arn, 'not JSON');
    publish(arn, '{"other":1}');
    expect(take(orders.url).map(({ Body }) => opened(Body).Message)).toEqual(['{"other":1}']);
  });
});

describe('case 9: the queue of a subscription is gone', () => {
  test.each([
    ['raw', 'true'],
    ['in its envelope', 'false'],
  ])('its dead-letter queue gets the message %s, as it would have been delivered', (_how, raw) => {
    const { sqs, topic, queue, subscribeQueue, publish, take } = snsWorld();
    const arn = topic('orders');
    const orders = queue('orders');
    const dead = queue('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn });
    subscribeQueue(arn, orders, { RawMessageDelivery: raw, RedrivePolicy });
    sqs.deleteQueue({ QueueUrl: orders.url });
    publish(arn, 'hello');
    const [message] = take(dead.url);
    if (raw === 'true') expect(message?.Body).toBe('hello');
    else expect(opened(message?.Body)).toMatchObject({ Type: 'Notification', Message: 'hello' });
  });
});

describe('case 10: an HTTP endpoint', () => {
  test('is pending, unless its ARN is asked for', () => {
    const { sns, topic } = snsWorld();
    const request = { TopicArn: topic('orders'), Protocol: 'https', Endpoint: 'https://shop.example.com/' };
    expect(sns.subscribe(request)).toEqual({ SubscriptionArn: 'pending confirmation' });
    const { SubscriptionArn } = sns.subscribe({ ...request, ReturnSubscriptionArn: true });
    expect(SubscriptionArn).toMatch(/^arn:aws:sns:us-east-1:123456789012:orders:[0-9a-f-]{36}$/);
  });
});
