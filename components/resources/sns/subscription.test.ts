import { expect, test } from 'vitest';
import { exampleSubscription, exampleView } from '../example-view';
import { subscriptionFilter } from './subscription';
import { subscriptionAttributesIn } from './subscription-attributes';
import { subscriptionId, subscriptionName } from './subscription-id';

const view = {
  ...exampleView,
  subscriptions: {
    one: exampleSubscription('billing', { filteredOut: 2, failed: 1 }),
    two: exampleSubscription('parcels', { filteredOut: 3, retrying: 4, confirmed: false }),
  },
};
const filter = (of: string) => ({ of, kind: 'subscription' });

test('what did not get through is told of all ways to an endpoint together', () => {
  const { stopped } = subscriptionFilter;
  expect(stopped?.(view, ['one'])).toEqual({ heldBack: 2, failed: 1, retrying: 0 });
  expect(stopped?.(view, ['one', 'two', 'gone'])).toEqual({ heldBack: 5, failed: 1, retrying: 4 });
  expect(stopped?.({ atMs: 0, travels: [] }, ['one'])).toEqual({ heldBack: 0, failed: 0, retrying: 0 });
});

test('a subscription waits until it is confirmed', () => {
  expect(subscriptionFilter.isPending?.(view, filter('one'))).toBe(false);
  expect(subscriptionFilter.isPending?.(view, filter('two'))).toBe(true);
  expect(subscriptionFilter.isPending?.(view, filter('gone'))).toBe(false);
});

test('its id leads back to its name', () => {
  expect(subscriptionFilter.inspects?.(filter('one'))).toBe(subscriptionId('one'));
  expect(subscriptionName(subscriptionId('subscription one'))).toBe('subscription one');
});

test('only what is filled in is asked for', () => {
  const form = new FormData();
  expect(subscriptionAttributesIn(form)).toEqual({});
  form.set('FilterPolicy', ' {"a":["b"]} ');
  form.set('raw', 'on');
  expect(subscriptionAttributesIn(form)).toEqual({
    Attributes: { FilterPolicy: '{"a":["b"]}', RawMessageDelivery: 'true' },
  });
});
