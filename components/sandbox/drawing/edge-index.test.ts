import { expect, test } from 'vitest';
import { edgesOf } from './edge-index';
import { layoutFor } from './testing/declared-layout';

const layout = layoutFor(
  {
    topology: {
      queues: [{ name: 'a', redriveTo: 'b', maxReceiveCount: 1 }, { name: 'b' }],
      rules: [{ name: 'big', pattern: { source: ['shop'] }, to: ['a', 'b'] }],
    },
    controls: [],
  },
  800,
);

test('an edge is found by its two ends, and either way round where that does not matter', () => {
  const edges = edgesOf(layout);
  expect(edges.find('a', 'b')?.kind).toBe('redrive');
  expect(edges.find('b', 'a')).toBeUndefined();
  expect(edges.between('b', 'a')).toBe(edges.between('a', 'b'));
  expect(edges.between('a', 'c')).toBeUndefined();
});

test('what has no place of its own is found on its first edge', () => {
  expect(edgesOf(layout).withWaypoint('big')).toMatchObject({ from: 'default', to: 'a' });
  expect(edgesOf(layout).withWaypoint('default')).toBeUndefined();
});

test('the index of a layout is made once', () => {
  expect(edgesOf(layout)).toBe(edgesOf(layout));
});
