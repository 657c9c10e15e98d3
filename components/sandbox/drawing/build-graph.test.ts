import { expect, test } from 'vitest';
import { buildGraph } from './build-graph';
import { columns } from './columns';
import type { GraphEdge, GraphPart, NodeDraft } from './graph';
import { rows } from './rows';

const part = (more: Partial<GraphPart>): GraphPart => ({ decides: {}, kinds: {}, nodes: () => [], ...more });
const declaration = { topology: {} };
const world = { input: {}, declaration };
const drafts = (...all: NodeDraft[]) => part({ nodes: () => all });
const ways = (order: number, ...all: GraphEdge[]) => part({ edges: [{ order, of: () => all }] });
const kinds = part({
  kinds: {
    sender: { order: 0, role: 'sender', height: 10, width: [1, 2] },
    box: { order: 5, height: { rows: 30, columns: 20 }, width: [3, 4] },
    dead: { order: 5, height: 40, width: [3, 4] },
  },
});

test('nodes come in the order of the work, whichever room names them first', () => {
  const { nodes } = buildGraph(
    [
      drafts({ name: 'b', kind: 'box' }, { name: 'a', kind: 'box' }),
      drafts({ name: 's', kind: 'sender' }),
      kinds,
    ],
    world,
    rows,
  );
  expect(nodes.map(({ name }) => name)).toEqual(['s', 'b', 'a']);
});

test('a kind has its size by the stage, and a node may have one of its own', () => {
  const parts = [drafts({ name: 'a', kind: 'box' }, { name: 'b', kind: 'box', height: 99 }), kinds];
  const heights = (strategy: typeof rows) =>
    buildGraph(parts, world, strategy).nodes.map(({ height }) => height);
  expect(heights(rows)).toEqual([30, 99]);
  expect(heights(columns)).toEqual([20, 99]);
});

test('edges come in the order of the work, and a kind that nobody knows is not drawn', () => {
  const { edges, nodes } = buildGraph(
    [
      ways(2, { from: 'b', to: 'c', kind: 'notify' }),
      ways(1, { from: 'a', to: 'b', kind: 'send' }),
      drafts({ name: 'x', kind: 'unheard-of' }),
    ],
    world,
    rows,
  );
  expect(edges.map(({ from }) => from)).toEqual(['a', 'b']);
  expect(nodes).toEqual([]);
});

test('where dead letters go is drawn as such', () => {
  const { nodes } = buildGraph(
    [
      drafts(
        { name: 'a', kind: 'box', kindForDeadLetters: 'dead' },
        { name: 'b', kind: 'box', kindForDeadLetters: 'dead' },
      ),
      ways(0, { from: 'a', to: 'b', kind: 'redrive' }),
      kinds,
    ],
    world,
    rows,
  );
  expect(nodes.map(({ kind }) => kind)).toEqual(['box', 'dead']);
});

test('what is always there is drawn once something has to do with it', () => {
  const always = drafts({ name: 'default', kind: 'box', isDrawnIfLinked: true });
  expect(buildGraph([always, kinds], world, rows).nodes).toEqual([]);
  const linked = ways(0, { from: 'a', to: 'default', kind: 'notify' });
  expect(buildGraph([always, kinds, linked], world, rows).nodes).toHaveLength(1);
});

test('an end that nobody draws is drawn once as what its edges say, after everything else', () => {
  const to = { to: 'eve', kind: 'fanOut' as const, unknownAs: { kind: 'box', glyph: 'inbox' } };
  const { nodes } = buildGraph(
    [ways(0, { from: 'a', ...to }, { from: 'b', ...to }), drafts({ name: 'a', kind: 'dead' }), kinds],
    world,
    rows,
  );
  expect(nodes.map(({ name, glyph }) => [name, glyph])).toEqual([
    ['a', undefined],
    ['eve', 'inbox'],
  ]);
});

test('the reader reaches the first that is offered, and nothing when there is nothing at hand', () => {
  const seen: unknown[] = [];
  const asks = part({ edges: [{ order: 0, of: ({ reach }) => seen.splice(seen.length, 0, reach) as [] }] });
  const offers = (order: number, name?: string) => part({ reaches: () => [{ order, name }] });
  buildGraph([offers(2, 'late'), offers(0), offers(1, 'early'), asks], world, rows);
  buildGraph([offers(0, 'any'), asks], { input: {}, declaration: { topology: {}, controls: [] } }, rows);
  expect(seen).toEqual(['early', undefined]);
});

test('a stage that has room above a card says where things are', () => {
  const there = part({ whereabouts: () => [{ name: 'a', region: 'eu-central-2' }] });
  const parts = [drafts({ name: 'a', kind: 'box' }), kinds, there];
  expect(buildGraph(parts, world, columns).nodes[0]?.isElsewhere).toBe(true);
  expect(buildGraph(parts, world, rows).nodes[0]?.isElsewhere).toBeUndefined();
});
