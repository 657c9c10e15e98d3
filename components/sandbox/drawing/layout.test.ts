import { expect, test } from 'vitest';
import type { Box } from './geometry';
import { layOut, READER, rowsOf, type Shape } from './layout';

const shape: Shape = {
  queues: [
    { name: 'orders', deadLetterQueue: 'orders-dlq', maxReceiveCount: 3 },
    { name: 'mail' },
    { name: 'orders-dlq' },
  ],
  producers: [
    { name: 'shop', to: 'orders' },
    { name: 'app', to: 'mail' },
  ],
  consumers: [
    { name: 'packers', from: 'orders', seats: 4, scaled: true },
    { name: 'mailers', from: 'mail', seats: 1, scaled: false },
  ],
  reader: true,
};

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function boxOf(width: number, name: string): Box {
  const node = layOut(shape, width).nodes.get(name);
  if (node === undefined) throw new Error(`${name} is not laid out`);
  return node.box;
}

test('a dead-letter queue stands directly below its source', () => {
  expect(rowsOf(shape).map((row) => row.queue.name)).toEqual(['orders', 'orders-dlq', 'mail']);
  expect(boxOf(900, 'orders-dlq').y).toBeGreaterThan(boxOf(900, 'orders').y);
  expect(boxOf(900, 'orders-dlq').x).toBe(boxOf(900, 'orders').x);
});

test('two queues that are each other’s dead-letter queue are both drawn, once', () => {
  const ring = {
    ...shape,
    queues: [
      { name: 'a', deadLetterQueue: 'b' },
      { name: 'b', deadLetterQueue: 'a' },
    ],
  };
  expect(rowsOf(ring).map((row) => row.queue.name)).toEqual(['a', 'b']);
});

test('on a wide stage work flows from left to right', () => {
  const { flow } = layOut(shape, 900);
  expect(flow).toBe('row');
  expect(boxOf(900, 'shop').x).toBeLessThan(boxOf(900, 'orders').x);
  expect(boxOf(900, 'orders').x).toBeLessThan(boxOf(900, 'packers').x);
});

test('on a phone work flows from top to bottom', () => {
  expect(layOut(shape, 328).flow).toBe('column');
  expect(boxOf(328, 'shop').y).toBeLessThan(boxOf(328, 'orders').y);
  expect(boxOf(328, 'orders').y).toBeLessThan(boxOf(328, 'packers').y);
});

test.each([300, 328, 480, 560, 720, 1100])('nothing overlaps or leaves a stage of %i pixels', (width) => {
  const { nodes, height } = layOut(shape, width);
  const boxes = [...nodes.values()].map((node) => node.box);
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }
});

test('edges join senders, queues and workers, and a dead-letter edge says after how many receives', () => {
  const { edges } = layOut(shape, 900);
  expect(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
    'shop send orders',
    `${READER} send orders`,
    'orders receive packers',
    'app send mail',
    'mail receive mailers',
    'orders redrive orders-dlq',
  ]);
  expect(edges.find((edge) => edge.kind === 'redrive')?.label).toBe('after 3 receives');
});

test('a side on which nobody stands takes no room', () => {
  const alone = layOut({ queues: [{ name: 'orders' }], producers: [], consumers: [], reader: false }, 900);
  expect(alone.nodes.get('orders')?.box).toMatchObject({ x: 0, width: 900 });
});
