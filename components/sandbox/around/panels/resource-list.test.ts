import { expect, test } from 'vitest';
import { exampleView } from '../example-view';
import { REFUSED, resourcesOf } from './resource-list';

test('everything around queues can be looked into, in groups', () => {
  expect(resourcesOf(exampleView).map(({ label, items }) => [label, items.map(({ text }) => text)])).toEqual([
    ['Topics', ['orders']],
    ['Subscriptions', ['orders → billing', 'only-for-anna']],
    ['Recipients', ['anna', 'partner']],
    ['Functions', ['count']],
    ['Buckets', ['photos']],
    ['Event buses', ['default']],
    ['Alarms', ['late']],
    ['Policies', ['Refused calls (1)']],
  ]);
});

test('a subscription is asked for apart from a resource of the same name', () => {
  const ids = resourcesOf(exampleView).flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toContain('subscription orders-billing');
  expect(ids).toContain(REFUSED);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a subscription of a FIFO topic that nobody named is known by its two ends', () => {
  const [billing] = Object.values(exampleView.subscriptions ?? {});
  if (billing === undefined) throw new Error('the example has no subscription');
  const subscription = { ...billing, topic: 'orders.fifo' };
  const view = { ...exampleView, subscriptions: { [billing.name]: subscription } };
  const group = resourcesOf(view).find(({ label }) => label === 'Subscriptions');
  expect(group?.items[0]?.text).toBe('orders.fifo → billing');
});
