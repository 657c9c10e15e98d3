import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import type { WorldView } from '@/engine/client/view';
import { allModules } from '@/engine/module/all-modules';
import { graphOf } from '@/engine/module/graph';
import { exampleQueue, exampleRecipient, exampleView } from '../../resources/example-view';
import { loadRooms } from '../../resources/registry';
import { whatItSays } from './text-parts';

const topology: Topology = {
  queues: [{ name: 'billing', owner: '222233334444' }],
  producers: [],
  consumers: [],
  autoScaling: [],
  buckets: [
    { name: 'photos', notifications: [{ events: ['s3:ObjectCreated:*'], prefix: 'in/', to: 'orders' }] },
  ],
  rules: [{ name: 'big', pattern: { source: ['shop'] }, to: ['billing'] }],
  deliveryStreams: [{ name: 'archive', bucket: 'photos' }],
};

const rooms = await loadRooms(allModules.all.map(({ name }) => name));
const nowhere = { nodes: [], edges: [] };
const loaded = await Promise.all(rooms.flatMap(({ text }) => text?.() ?? []));
const parts = loaded.flatMap(({ text }) => text);

function sentencesOf(view: WorldView, declared: Topology): string[] {
  const queues = { billing: exampleQueue('billing') };
  const graph = graphOf(allModules, { ...view, queues }, { topology: declared });
  return whatItSays(parts, view, declared, graph).sentences;
}

test('tables come before and after the sentences, in the order of the work', () => {
  const { before, after } = whatItSays(parts, exampleView, topology, nowhere);
  expect(before.map(({ order }) => order)).toEqual([0, 10]);
  expect(after.map(({ order }) => order)).toEqual([30, 31, 40]);
});

test('the text version has a sentence for everything that has no table', () => {
  expect(sentencesOf(exampleView, topology)).toEqual([
    'Topic orders, encrypted: 4 published.',
    'Bucket photos: 1 object, 1 event told.',
    'Bucket photos tells orders of s3:ObjectCreated:* for keys in/*.',
    'Event bus default: 2 events, 1 matched by no rule.',
    'Rule big of default sends source: shop to billing: 1 matched, 0 failed.',
    'Function count: 1 running, 2 waiting, 3 succeeded, 4 failed, 5 throttled.',
    'Delivery stream archive writes to bucket photos.',
    'billing: account 222233334444.',
    'anna, inbox: 0 mails.',
    'partner, webhook: 0 requests, answers 500.',
    'Alarm late is ALARM: Age is 75, it rings at 60 and tells orders.',
  ]);
});

test('a FIFO topic says what it did not deliver again, and what its archive holds', () => {
  const [orders] = Object.values(exampleView.topics ?? {});
  if (orders === undefined) throw new Error('the example has no topic');
  const fifo = { ...orders, name: 'orders.fifo', fifo: true, encrypted: false, deduplicated: 1, archived: 3 };
  const { queues, producers, consumers, autoScaling, travels } = exampleView;
  const view = {
    atMs: 0,
    queues,
    producers,
    consumers,
    autoScaling,
    travels,
    topics: { 'orders.fifo': fifo },
  };
  expect(sentencesOf(view, { ...topology, queues: [], buckets: [], deliveryStreams: [] })).toEqual([
    'Topic orders.fifo, FIFO: 4 published, 1 repeat not delivered again, 3 in its archive.',
  ]);
});

test('a recipient says whether it answers, and what came last', () => {
  const said = (recipient: ReturnType<typeof exampleRecipient>) =>
    sentencesOf({ ...exampleView, recipients: { it: recipient } }, topology).find((each) =>
      each.startsWith('it,'),
    );
  expect(said(exampleRecipient('webhook', 'it', { status: 0 }))).toBe(
    'it, webhook: 0 requests, does not answer.',
  );
  expect(said(exampleRecipient('phone', 'it', { enabled: false }))).toBe(
    'it, phone: 0 text messages, opted out.',
  );
  expect(said(exampleRecipient('app', 'it', { enabled: false }))).toBe('it, app: 0 pushes, disabled.');
  const received = [{ id: '1', atMs: 0, subject: 'Your order', body: 'order 1' }];
  expect(said(exampleRecipient('inbox', 'it', { received, receivedTotal: 1 }))).toBe(
    'it, inbox: 1 mail. The latest: Your order.',
  );
});
