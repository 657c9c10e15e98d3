import { expect, test } from 'vitest';
import { allModules } from '@/engine/module/all-modules';
import { exampleView } from '../../resources/example-view';
import { loadRooms } from '../../resources/registry';
import { resourceGroups } from './resource-groups';

const rooms = await loadRooms(allModules.all.map(({ name }) => name));

test('everything but queues and actors can be looked into, in groups', () => {
  const groups = resourceGroups(rooms, exampleView);
  expect(groups.map(({ label, items }) => [label, items.map(({ text }) => text)])).toEqual([
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

test('what a room has nothing of has no group', () => {
  const { travels, atMs } = exampleView;
  expect(resourceGroups(rooms, { atMs, travels })).toEqual([]);
});

test('a subscription is asked for apart from a resource of the same name', () => {
  const ids = resourceGroups(rooms, exampleView).flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toContain('subscription orders-billing');
  expect(new Set(ids).size).toBe(ids.length);
});

test('a subscription of a FIFO topic that nobody named is known by its two ends', () => {
  const [billing] = Object.values(exampleView.subscriptions ?? {});
  if (billing === undefined) throw new Error('the example has no subscription');
  const subscription = { ...billing, topic: 'orders.fifo' };
  const view = { ...exampleView, subscriptions: { [billing.name]: subscription } };
  const group = resourceGroups(rooms, view).find(({ label }) => label === 'Subscriptions');
  expect(group?.items[0]?.text).toBe('orders.fifo → billing');
});
