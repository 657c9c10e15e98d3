import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Topology } from '@/engine/client/topology';
import { READER } from '../../resources/actors/names';
import { exampleView } from '../../resources/example-view';
import { along, type Box } from './geometry';
import { filterPoint } from './lay-out';
import { CAPTION } from './layout';
import { graphFor, layoutFor } from './testing/declared-layout';

const empty: Topology = { queues: [], producers: [], consumers: [], autoScaling: [] };
const declared = (topology: Partial<Topology>, controls?: string[]): SandboxDeclaration => ({
  id: 'columns',
  seed: 1,
  topology: { ...empty, ...topology },
  ...(controls && { controls }),
});

const fanOut = declared({
  topics: [{ name: 'orders' }],
  queues: [
    { name: 'billing', redriveTo: 'billing-dlq', maxReceiveCount: 3 },
    { name: 'parcels' },
    { name: 'billing-dlq' },
    { name: 'undelivered' },
  ],
  webhooks: [{ name: 'partner' }],
  inboxes: [{ name: 'anna' }],
  phones: [{ name: 'ben' }],
  functions: [{ name: 'thumbnails', from: [{ queue: 'parcels' }], sendsTo: ['orders'] }],
  subscriptions: [
    { topic: 'orders', to: 'billing', filter: { kind: ['paid'] } },
    { topic: 'orders', to: 'parcels' },
    { topic: 'orders', to: 'partner', redriveTo: 'undelivered' },
    { topic: 'orders', to: 'anna', filter: { kind: ['refund'] } },
    { topic: 'orders', to: 'ben' },
  ],
  producers: [{ name: 'shop', to: 'orders' }],
  consumers: [{ name: 'clerks', from: 'billing', count: 2 }],
});

const deep = declared(
  {
    buckets: [
      {
        name: 'photos',
        notifications: [{ events: ['s3:ObjectCreated:*'], prefix: 'in/', suffix: '.jpg', to: 'uploads' }],
      },
    ],
    topics: [{ name: 'uploads' }],
    queues: [{ name: 'resize' }, { name: 'index' }],
    subscriptions: [
      { topic: 'uploads', to: 'resize' },
      { topic: 'uploads', to: 'index' },
    ],
    producers: [{ name: 'camera', to: 'photos' }],
    consumers: [{ name: 'resizers', from: 'resize', count: 4 }],
    alarms: [{ name: 'too-many', queue: 'resize', metric: 'Visible', threshold: 5, to: 'uploads' }],
    rules: [{ name: 'all', pattern: { source: ['shop'] }, to: ['index'] }],
  },
  [],
);

function boxOf(declaration: SandboxDeclaration, width: number, name: string): Box {
  const node = layoutFor(declaration, width).nodes.get(name);
  if (node === undefined) throw new Error(`${name} is not laid out`);
  return node.box;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each([
  ['a fan-out', fanOut],
  ['a deep chain', deep],
])('nothing of %s overlaps or leaves the stage, however wide it is', (_, declaration) => {
  for (const width of [280, 304, 328, 480, 560, 640, 720, 800, 1100]) {
    const { nodes, height } = layoutFor(declaration, width);
    const boxes = [...nodes.values()].map((node) => node.box);
    for (const [index, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  }
});

test('where a thing is that is elsewhere stands above it, over no other', () => {
  const accounts = declared(
    {
      topics: [{ name: 'returns' }, { name: 'poems', account: '999988887777' }],
      queues: [{ name: 'intake' }],
      subscriptions: [{ topic: 'returns', to: 'intake' }],
      producers: [
        { name: 'form', to: 'returns' },
        { name: 'partner', to: 'intake', account: '444455556666' },
        { name: 'stranger', to: 'intake', account: '999988887777' },
        { name: 'poet', to: 'poems', account: '999988887777' },
      ],
    },
    [],
  );
  for (const width of [264, 304, 480, 800]) {
    const { nodes } = layoutFor(accounts, width);
    for (const name of ['partner', 'stranger', 'poet', 'poems']) {
      const box = boxOf(accounts, width, name);
      const label = { ...box, y: box.y - CAPTION, height: CAPTION };
      expect(label.y).toBeGreaterThanOrEqual(0);
      expect(width > 400 || box.width >= 140).toBe(true);
      for (const other of nodes.values()) expect(overlap(label, other.box), `${name} ${width}`).toBe(false);
    }
  }
});

test('on a wide stage work flows from those who send through the topic to those who work', () => {
  expect(layoutFor(fanOut, 800).flow).toBe('row');
  const x = (name: string) => boxOf(fanOut, 800, name).x;
  expect(x('shop')).toBeLessThan(x('orders'));
  expect(x('orders')).toBeLessThan(x('billing'));
  expect(x('billing')).toBeLessThan(x('clerks'));
  expect([x('parcels'), x('partner'), x('anna'), x('ben')]).toEqual(Array(4).fill(x('billing')));
});

test('an alarm stands with those who send, beside the topic it tells', () => {
  const [alarm, camera, photos] = ['too-many', 'camera', 'photos'].map((name) => boxOf(deep, 800, name));
  expect(alarm?.x).toBe(camera?.x);
  expect(alarm?.x).toBeLessThan(photos?.x ?? 0);
});

test('a wide stage is used to its end when there is a queue', () => {
  const two = declared({ queues: [{ name: 'orders' }], roles: [{ name: 'clerk', policies: [] }] }, []);
  const { x, width } = boxOf(two, 850, 'orders');
  expect(x + width).toBeCloseTo(850);
});

test('a bucket, a topic, queues and workers still stand side by side at the width of a lesson', () => {
  expect(layoutFor(deep, 800).flow).toBe('row');
  expect(boxOf(deep, 800, 'photos').x).toBeLessThan(boxOf(deep, 800, 'uploads').x);
});

test('on a phone every step is set in below the one before', () => {
  const { flow } = layoutFor(fanOut, 304);
  expect(flow).toBe('column');
  const [shop, orders, billing] = ['shop', 'orders', 'billing'].map((name) => boxOf(fanOut, 304, name));
  expect(shop?.y).toBeLessThan(orders?.y ?? 0);
  expect(orders?.y).toBeLessThan(billing?.y ?? 0);
  expect(orders?.x).toBeLessThan(billing?.x ?? 0);
});

test('workers stand beside their queue also on a phone', () => {
  const [billing, clerks] = ['billing', 'clerks'].map((name) => boxOf(fanOut, 304, name));
  expect(clerks?.y).toBe(billing?.y);
  expect(clerks?.x).toBeGreaterThan(billing?.x ?? 0);
});

test('a topic in the middle of its subscribers sends to each on a way of its own', () => {
  const { edges } = layoutFor(fanOut, 800);
  const ways = edges
    .filter(({ kind }) => kind === 'fanOut')
    .map(({ from, to, filter }) => [from, to, filter?.passes]);
  expect(ways).toEqual([
    ['orders', 'billing', 'kind: paid'],
    ['orders', 'parcels', undefined],
    ['orders', 'partner', undefined],
    ['orders', 'anna', 'kind: refund'],
    ['orders', 'ben', undefined],
  ]);
});

test('dead letters of a queue drop to the queue below it, those of a subscription go there from the topic', () => {
  const { edges } = layoutFor(fanOut, 800);
  const redrives = edges.filter(({ kind }) => kind === 'redrive').map(({ from, to }) => `${from} ${to}`);
  expect(redrives).toEqual(['orders undelivered', 'billing billing-dlq']);
  expect(boxOf(fanOut, 800, 'billing-dlq').x).toBe(boxOf(fanOut, 800, 'billing').x);
  expect(boxOf(fanOut, 800, 'billing-dlq').y).toBeGreaterThan(boxOf(fanOut, 800, 'billing').y);
});

test('what a bucket tells of, and what a rule matches, stands at a filter', () => {
  const filters = layoutFor(deep, 800).edges.flatMap(({ filter }) => filter?.passes ?? []);
  expect(filters).toContain('ObjectCreated:* in/*.jpg');
  expect(filters).toContain('all · source: shop');
});

test.each([304, 800])('a filter stands on its edge and outside every card, at %i pixels', (width) => {
  for (const declaration of [fanOut, deep]) {
    const layout = layoutFor(declaration, width);
    for (const edge of layout.edges.filter(({ filter }) => filter)) {
      const point = filterPoint(edge);
      expect(point).toEqual(along(edge.curve, edge.filter?.at ?? 0));
      for (const { box } of layout.nodes.values())
        expect(overlap(box, { x: point?.x ?? 0, y: point?.y ?? 0, width: 0.1, height: 0.1 })).toBe(false);
    }
  }
});

test('the reader stands before the first thing that the lesson puts into their hands', () => {
  const target = (controls?: string[]) =>
    graphFor({ ...fanOut, ...(controls && { controls }) }).edges.find(({ from }) => from === READER)?.to;
  expect(target()).toBe('orders');
  expect(target(['sqs:ReceiveMessage'])).toBe('billing');
  expect(target([])).toBeUndefined();
});

test('the default bus is drawn only when something has to do with it', () => {
  expect(layoutFor(fanOut, 800).nodes.has('default')).toBe(false);
  expect(layoutFor(deep, 800).nodes.has('default')).toBe(true);
});

test('an endpoint that nobody declared is drawn as a recipient of its own', () => {
  const [topic] = Object.values(exampleView.topics ?? {});
  const [subscription] = Object.values(exampleView.subscriptions ?? {});
  if (!topic || !subscription) throw new Error('the example has no subscription');
  const topics = { orders: { ...topic, name: 'orders' } };
  const subscriptions = { new: { ...subscription, name: 'new', topic: 'orders', to: 'eve@example.com' } };
  const { nodes } = graphFor(fanOut, { topics, subscriptions });
  expect(nodes.find(({ name }) => name === 'eve@example.com')?.kind).toBe('recipient');
});

test('things that lead to each other in a ring are drawn once each', () => {
  const ring = declared({
    topics: [{ name: 'a' }, { name: 'b' }],
    functions: [
      { name: 'f', sendsTo: ['b'] },
      { name: 'g', sendsTo: ['a'] },
    ],
    subscriptions: [
      { topic: 'a', to: 'f' },
      { topic: 'b', to: 'g' },
    ],
  });
  for (const width of [304, 800])
    expect([...layoutFor(ring, width).nodes.keys()].sort()).toEqual(['a', 'b', 'f', 'g', READER]);
});
