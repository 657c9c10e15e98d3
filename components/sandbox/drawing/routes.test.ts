import { expect, test } from 'vitest';
import type { MessageMovement } from '@/engine/client/view';
import { drawnAs, pointOn, progressAt, routeOf, TRAVEL_MS } from './routes';
import { layoutFor } from './testing/declared-layout';

const layout = layoutFor(
  {
    topology: {
      queues: [{ name: 'orders' }],
      producers: [{ name: 'shop', to: 'orders' }],
      consumers: [{ name: 'workers', from: 'orders', count: 2 }],
    },
    controls: [],
  },
  900,
);
const movement = (kind: MessageMovement['kind'], from: string, to: string): MessageMovement => ({
  seq: 1,
  atMs: 1000,
  kind,
  messageId: 'm',
  body: 'order 1',
  from,
  to,
});

test('a movement is under way from its moment until it has arrived, also when time runs backwards', () => {
  const send = movement('send', 'shop', 'orders');
  expect(progressAt(send, 999)).toBeUndefined();
  expect(progressAt(send, 1000)).toBe(0);
  expect(progressAt(send, 1000 + TRAVEL_MS / 2)).toBe(0.5);
  expect(progressAt(send, 1000 + TRAVEL_MS)).toBeUndefined();
});

test('a worker is drawn in its group', () => {
  expect(drawnAs('workers#2')).toBe('workers');
  expect(drawnAs('shop')).toBe('shop');
});

test('a delivery runs from the message’s place in the queue to the worker’s seat', () => {
  const [start, end] = [
    { x: 400, y: 70 },
    { x: 800, y: 60 },
  ];
  const route = routeOf(movement('deliver', 'orders', 'workers#2'), layout, { start, end });
  expect(pointOn(route, 0)).toEqual(start);
  expect(pointOn(route, 1)).toEqual(end);
});

test('a deletion goes back on the way by which the message came', () => {
  const out = routeOf(movement('deliver', 'orders', 'workers#1'), layout, {});
  const back = routeOf(movement('delete', 'workers#1', 'orders'), layout, {});
  expect(pointOn(back, 0)).toEqual(pointOn(out, 1));
  expect(pointOn(back, 1)).toEqual(pointOn(out, 0));
});

test('a sender that is not drawn sends from outside', () => {
  const route = routeOf(movement('send', 'script', 'orders'), layout, {});
  const inner = layout.nodes.get('orders')?.inner;
  expect(route.start.x).toBeLessThan(inner?.x ?? 0);
});
