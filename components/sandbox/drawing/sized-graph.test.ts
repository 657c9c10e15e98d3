import { expect, test } from 'vitest';
import type { GraphNode } from '@/engine/client/graph';
import { type NodeGeometry, sizedGraph } from './sized-graph';

const geometry: Record<string, NodeGeometry> = {
  box: { role: 'holder', height: { rows: 30, columns: 20 }, width: [3, 4] },
  group: {
    height: 40,
    width: [3, 4],
    sizeOf: ({ seats = 0 }) => (seats > 4 ? { height: 80, foot: 5 } : {}),
  },
};
const sized = (stage: 'rows' | 'columns', ...nodes: GraphNode[]) =>
  sizedGraph({ nodes, edges: [] }, geometry, stage).nodes;

test('a kind has its size by the stage', () => {
  const node = { name: 'a', kind: 'box' };
  expect(sized('rows', node)).toMatchObject([{ ...node, role: 'holder', height: 30, width: [3, 4] }]);
  expect(sized('columns', node)[0]?.height).toBe(20);
});

test('a node that is not like the others of its kind has a size of its own', () => {
  const [small, large] = sized(
    'rows',
    { name: 'a', kind: 'group', seats: 4 },
    { name: 'b', kind: 'group', seats: 8 },
  );
  expect([small?.height, small?.foot, large?.height, large?.foot]).toEqual([40, undefined, 80, 5]);
});

test('a kind whose size nobody knows is not drawn', () => {
  expect(sized('rows', { name: 'x', kind: 'unheard-of' }, { name: 'a', kind: 'box' })).toHaveLength(1);
});

test('where a thing is is said where there is room above its card', () => {
  const node = { name: 'a', kind: 'box', whereabouts: 'eu-central-2' };
  expect(sized('columns', node)[0]?.whereabouts).toBe('eu-central-2');
  expect(sized('rows', node)[0]?.whereabouts).toBeUndefined();
});
