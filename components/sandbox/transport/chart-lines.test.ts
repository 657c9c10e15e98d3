import { expect, test } from 'vitest';
import type { ChartPoint } from '@/engine/client/view';
import { loadRooms } from '../../resources/registry';
import { chartOf, linePath, linesOf as linesIn, maximaOf, pointAt } from './chart-lines';

const topology = { queues: [{ name: 'orders' }], consumers: [], topics: [] };
const chart = chartOf(await loadRooms(['sqs', 'sns', 'actors']), topology);
const linesOf = (series: string[], of: ChartPoint[], about?: string) =>
  linesIn(series, of, chart.kinds, about);

const points = [
  { atMs: 0, values: { 'orders:visible': 0, 'dlq:visible': 0, workers: 1 } },
  { atMs: 1000, values: { 'orders:visible': 4, 'dlq:visible': 0, workers: 2 } },
  { atMs: 2000, values: { 'orders:visible': 2, 'dlq:visible': 0, workers: 3 } },
];

test('a queue in which nothing has happened has no line', () => {
  expect(linesOf(['visible'], points).map(({ label }) => label)).toEqual(['orders visible']);
});

test('when nothing has happened anywhere, the first line is shown all the same', () => {
  expect(linesOf(['visible'], points.slice(0, 1)).map(({ key }) => key)).toEqual(['orders:visible']);
});

test('every declared series has a line, also one in which nothing has happened yet', () => {
  const quiet = [{ atMs: 0, values: { visible: 0, inFlight: 1, received: 0 } }];
  const labels = linesOf(['visible', 'inFlight', 'received'], quiet).map(({ label }) => label);
  expect(labels).toEqual(['visible', 'in flight', 'received per s']);
});

test('while nothing has happened, the line is that of the queue the lesson names first', () => {
  const still = [{ atMs: 0, values: { 'orders-dlq:visible': 0, 'orders:visible': 0 } }];
  expect(linesOf(['visible'], still, 'orders').map(({ key }) => key)).toEqual(['orders:visible']);
});

test('a second queue of one series leaves the first of another its place', () => {
  const values = { 'a:visible': 1, 'b:visible': 1, 'c:visible': 1, 'a:sent': 0, 'b:sent': 0, workers: 2 };
  const keys = linesOf(['visible', 'sent', 'workers'], [{ atMs: 0, values }]).map(({ key }) => key);
  expect(keys).toEqual(['a:visible', 'b:visible', 'a:sent', 'workers']);
});

test('a world of queues shows what waits and what is worked on, one without shows nothing unasked', async () => {
  expect(chart).toMatchObject({ usual: ['visible', 'inFlight'], about: 'orders' });
  expect(chartOf(await loadRooms(['sns', 'actors']), { topics: [] })).toMatchObject({ usual: [] });
});

test('what a topic held back and what failed are totals, which come as rates', () => {
  const quiet = [{ atMs: 0, values: { filteredOut: 1, failed: 0 } }];
  expect(linesOf(['filteredOut', 'failed'], quiet).map(({ label }) => label)).toEqual([
    'held back per s',
    'failed per s',
  ]);
});

test('workers are measured on a scale of their own', () => {
  const lines = linesOf(['visible', 'workers'], points);
  expect(Object.fromEntries(maximaOf(points, lines))).toEqual({ count: 4, workers: 3 });
});

test('a line goes in steps, as a count holds until it changes', () => {
  const path = linePath(
    points,
    'orders:visible',
    (atMs) => atMs / 100,
    (value) => 10 - value,
  );
  expect(path).toBe('M0.0 10.0H10.0V6.0H20.0V8.0');
});

test('the value at a moment is the last one before it', () => {
  expect(pointAt(points, 1999)?.atMs).toBe(1000);
  expect(pointAt(points, 9000)?.atMs).toBe(2000);
  expect(pointAt([], 0)).toBeUndefined();
});
