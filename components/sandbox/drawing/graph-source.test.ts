import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkerView } from '@/engine/actors/view';
import { outlinesFor } from '../../resources/outlines';
import type { DecisiveFields, LayoutInput } from './graph';
import { createGraphSource, decisivePart, isSame } from './graph-source';
import { rows } from './rows';

const topology = { queues: [{ name: 'orders' }], producers: [], consumers: [] };
const parts = outlinesFor(topology).map(({ graph }) => graph);

const workers = (count: number): WorkerView[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), state: 'idle', messages: [] }));

const view = (more: { sent?: number; workers?: number; deadLetterQueue?: string } = {}): LayoutInput => ({
  queues: { orders: { name: 'orders', visible: more.sent ?? 0, ...(more.deadLetterQueue && more) } },
  producers: { shop: { name: 'shop', to: 'orders', sent: more.sent ?? 0 } },
  consumers: { packers: { name: 'packers', from: 'orders', workers: workers(more.workers ?? 1) } },
});

test('a frame that moves nothing but messages has the very same graph', () => {
  const graphOf = createGraphSource(parts, { topology }, rows);
  expect(graphOf(view({ sent: 1 }))).toBe(graphOf(view({ sent: 2 })));
});

test('workers that come and go within their seats move nothing, more of them do', () => {
  const graphOf = createGraphSource(parts, { topology }, rows);
  const first = graphOf(view({ workers: 1 }));
  expect(graphOf(view({ workers: 4 }))).toBe(first);
  expect(graphOf(view({ workers: 5 }))).not.toBe(first);
});

test('a redrive policy, a queue more and a queue less are another graph', () => {
  const graphOf = createGraphSource(parts, { topology }, rows);
  const first = graphOf(view());
  const redriven = graphOf(view({ deadLetterQueue: 'dead' }));
  expect(redriven).not.toBe(first);
  expect(redriven.edges.some(({ kind }) => kind === 'redrive')).toBe(true);
  const more = graphOf({ ...view(), queues: { orders: { name: 'orders' }, dead: { name: 'dead' } } });
  expect(more.nodes.map(({ name }) => name)).toContain('dead');
  expect(graphOf({ ...view(), queues: {} }).nodes.map(({ name }) => name)).not.toContain('orders');
});

test('of a view counts what the rooms name, and of things in a list only their number', () => {
  const decisive: DecisiveFields = { consumers: ['name', 'workers'], rules: ['to'] };
  expect(
    decisivePart(decisive, {
      consumers: { packers: { name: 'packers', processed: 7, workers: workers(3) } },
      rules: { big: { name: 'big', to: ['billing'] } },
    }),
  ).toEqual([['packers'], [['packers', 3]], ['big'], [[['billing']]]]);
});

test('plain data is the same as its copy, and as nothing that reads otherwise', () => {
  assert(property(jsonValue(), (data) => isSame(data, structuredClone(data))));
  assert(
    property(jsonValue(), jsonValue(), (one, other) => {
      const sorted = (data: unknown) =>
        JSON.stringify(data, (_, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
            : Object.is(value, -0)
              ? 0
              : value,
        );
      return isSame(one, other) === (sorted(one) === sorted(other));
    }),
  );
  expect(isSame({ a: undefined }, {})).toBe(false);
  expect(isSame({}, [])).toBe(false);
  expect(isSame([], [undefined])).toBe(false);
});
