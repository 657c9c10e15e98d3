import { expect, test } from 'vitest';
import { exampleSubscription, exampleView } from '../example-view';
import { subscriptionAttribute, topicAttribute } from './attribute-values';

const view = {
  ...exampleView,
  subscriptions: { one: exampleSubscription('billing', { filter: '{"kind":["paid"]}', raw: true }) },
};

test.each([
  ['FilterPolicy', '{\n  "kind": [\n    "paid"\n  ]\n}'],
  ['FilterPolicyScope', 'MessageAttributes'],
  ['RawMessageDelivery', 'true'],
  ['RedrivePolicy', '{\n  "deadLetterTargetArn": ""\n}'],
  ['ReplayPolicy', '{ "PointType": "Timestamp", "StartingPoint": "" }'],
  ['DeliveryPolicy', '{ "healthyRetryPolicy": { "numRetries": 3 } }'],
])('the form for %s starts from %s', (attribute, value) => {
  expect(subscriptionAttribute(view, 'one', attribute)).toBe(value);
});

test('a subscription that is not there yet starts from what AWS has without asking', () => {
  expect(subscriptionAttribute(view, 'none', 'FilterPolicy')).toBe('{}');
  expect(subscriptionAttribute(view, 'none', 'RawMessageDelivery')).toBe('false');
});

test('a topic starts from what the lesson declares', () => {
  expect(topicAttribute('Policy', { Version: '1' }, undefined)).toBe('{\n  "Version": "1"\n}');
  expect(topicAttribute('Policy', undefined, 'orders')).toBe('');
  expect(topicAttribute('KmsMasterKeyId', undefined, 'orders')).toBe('alias/orders');
  expect(topicAttribute('DisplayName', {}, 'orders')).toBe('');
});
