import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { READER } from '../../resources/actors/names';
import { exampleQueue } from '../../resources/example-view';
import type { Box } from './geometry';
import { layoutFor } from './testing/declared-layout';

const topology: Topology = {
  queues: [
    { name: 'orders', redriveTo: 'orders-dlq', maxReceiveCount: 3 },
    { name: 'mail' },
    { name: 'orders-dlq' },
  ],
  producers: [
    { name: 'shop', to: 'orders' },
    { name: 'app', to: 'mail' },
  ],
  consumers: [
    { name: 'packers', from: 'orders', count: 4 },
    { name: 'mailers', from: 'mail' },
  ],
  autoScaling: [{ scales: 'packers', metric: 'visible', target: 5, min: 1, max: 4 }],
};

const layOutAt = (width: number, more: Partial<Topology> = {}, controls?: string[]) =>
  layoutFor({ topology: { ...topology, ...more }, ...(controls && { controls }) }, width);

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function boxOf(width: number, name: string): Box {
  const node = layOutAt(width).nodes.get(name);
  if (node === undefined) throw new Error(`${name} is not laid out`);
  return node.box;
}

test('a dead-letter queue stands directly below its source', () => {
  const [orders, dead, mail] = ['orders', 'orders-dlq', 'mail'].map((name) => boxOf(900, name));
  expect(dead?.y).toBeGreaterThan(orders?.y ?? 0);
  expect(mail?.y).toBeGreaterThan(dead?.y ?? 0);
  expect(dead?.x).toBe(orders?.x);
});

test('two queues that are each other’s dead-letter queue are both drawn, once', () => {
  const queues = {
    a: { ...exampleQueue('a'), deadLetterQueue: 'b' },
    b: { ...exampleQueue('b'), deadLetterQueue: 'a' },
  };
  const { nodes } = layoutFor({ topology: {}, controls: [] }, 900, { queues });
  expect([...nodes.keys()]).toEqual(['a', 'b']);
});

test('on a wide stage work flows from left to right', () => {
  expect(layOutAt(900).flow).toBe('row');
  expect(boxOf(900, 'shop').x).toBeLessThan(boxOf(900, 'orders').x);
  expect(boxOf(900, 'orders').x).toBeLessThan(boxOf(900, 'packers').x);
});

test('on a phone work flows from top to bottom', () => {
  expect(layOutAt(328).flow).toBe('column');
  expect(boxOf(328, 'shop').y).toBeLessThan(boxOf(328, 'orders').y);
  expect(boxOf(328, 'orders').y).toBeLessThan(boxOf(328, 'packers').y);
});

test.each([300, 328, 480, 560, 720, 1100])('nothing overlaps or leaves a stage of %i pixels', (width) => {
  const { nodes, height } = layOutAt(width);
  const boxes = [...nodes.values()].map((node) => node.box);
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }
});

test('edges join senders, queues and workers, and a dead-letter edge says after how many receives', () => {
  const { edges } = layOutAt(900);
  expect(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
    'shop send orders',
    'app send mail',
    `${READER} send orders`,
    'orders receive packers',
    'mail receive mailers',
    'orders redrive orders-dlq',
  ]);
  expect(edges.find((edge) => edge.kind === 'redrive')?.label).toBe('after 3 receives');
});

test('a side on which nobody stands takes no room', () => {
  const alone = layOutAt(
    900,
    { queues: [{ name: 'orders' }], producers: [], consumers: [], autoScaling: [] },
    [],
  );
  expect(alone.nodes.get('orders')?.box).toMatchObject({ x: 0, width: 900 });
});

test('who sends to what is no more is not drawn, and takes no room', () => {
  const { nodes } = layoutFor({ topology, controls: [] }, 900, {
    queues: { mail: exampleQueue('mail') },
    producers: { shop: { name: 'shop', to: 'orders', running: true, sent: 0, failed: 0 } },
    consumers: {},
  });
  expect([...nodes.keys()]).toEqual(['mail']);
  expect(nodes.get('mail')?.box).toMatchObject({ x: 0, width: 900 });
});
