import { expect, test } from 'vitest';
import { stillDrawing } from '@/components/resources/outlines';
import type { Topology } from '@/engine/client/topology';
import { modulesFor } from '@/engine/module/all-modules';
import { outlineOf } from '@/engine/run/outline';
import { linesOf } from './topology-lines';
import { topologySentences } from './topology-sentences';

function lines(topology: Topology): string[] {
  const { services, graph } = outlineOf({ id: 'drawn', seed: 1, topology });
  return linesOf(stillDrawing(services, graph).graph).map((line) =>
    line.map(({ kind, label }) => `${kind} ${label}`).join(' > '),
  );
}

test('a queue with its producer, workers and dead-letter queue takes two lines', () => {
  expect(
    lines({
      queues: [{ name: 'orders', redriveTo: 'orders-dlq', maxReceiveCount: 3 }, { name: 'orders-dlq' }],
      producers: [{ to: 'orders' }, { to: 'orders' }],
      consumers: [{ from: 'orders' }],
    }),
  ).toEqual(['producer producer > queue orders > consumer consumers', 'queue orders > dlq orders-dlq']);
});

test('a fan-out takes a line for every subscriber', () => {
  expect(
    lines({
      topics: [{ name: 'orders' }],
      queues: [{ name: 'billing' }, { name: 'lost' }],
      inboxes: [{ name: 'anna' }],
      webhooks: [{ name: 'partner' }],
      functions: [{ name: 'count' }],
      subscriptions: [
        { topic: 'orders', to: 'billing' },
        { topic: 'orders', to: 'anna' },
        { topic: 'orders', to: 'partner', redriveTo: 'lost' },
        { topic: 'orders', to: 'count' },
      ],
      producers: [{ name: 'shop', to: 'orders' }],
      consumers: [{ name: 'clerks', from: 'billing' }],
    }),
  ).toEqual([
    'producer shop > topic orders > queue billing > consumer clerks',
    'producer shop > topic orders > inbox anna',
    'producer shop > topic orders > webhook partner',
    'producer shop > topic orders > function count',
    'topic orders > dlq lost',
  ]);
});

test('who empties a dead-letter queue is drawn behind it', () => {
  expect(
    lines({
      queues: [{ name: 'orders', redriveTo: 'dead', maxReceiveCount: 1 }, { name: 'dead' }],
      consumers: [{ name: 'clerk', from: 'dead' }],
    }),
  ).toContain('dlq dead > consumer clerk');
});

test('sentences tell of filters, notifications, rules, functions and alarms', () => {
  const topology: Topology = {
    topics: [{ name: 'orders' }],
    queues: [{ name: 'billing' }],
    inboxes: [{ name: 'anna' }],
    buckets: [
      { name: 'photos', notifications: [{ events: ['s3:ObjectCreated:*'], suffix: '.jpg', to: 'orders' }] },
    ],
    subscriptions: [
      { topic: 'orders', to: 'billing', filter: { kind: ['paid'] }, redriveTo: 'lost' },
      { topic: 'orders', to: 'anna', confirmed: false },
    ],
    rules: [{ name: 'big', pattern: { source: ['shop'] }, to: ['billing'] }],
    functions: [{ name: 'resize', from: [{ queue: 'billing', batchSize: 5 }], onFailure: 'lost' }],
    alarms: [{ name: 'late', queue: 'billing', metric: 'Age', threshold: 60, to: 'orders' }],
    producers: [{ to: 'orders', rate: '2/s' }, { to: 'photos' }, { to: 'billing' }],
  };
  const services = modulesFor({ topology }).all.map(({ name }) => name);
  expect(topologySentences(topology, services)).toEqual([
    'A producer publishes to orders at 2/s.',
    'A producer writes to photos.',
    'A producer sends to billing.',
    'photos tells orders of s3:ObjectCreated:* for keys *.jpg.',
    'The rule big of the bus default sends events with source: shop to billing.',
    'orders delivers to billing what has kind: paid.',
    'What orders cannot deliver to billing goes to lost.',
    'orders delivers every message to anna.',
    'anna has not confirmed its subscription yet.',
    'The function resize is called with up to 5 messages of billing.',
    'Events that resize fails for good go to lost.',
    'The alarm late rings when Age of billing comes to 60, and tells orders.',
  ]);
});
