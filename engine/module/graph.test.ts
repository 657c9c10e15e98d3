import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import { describeWorld } from '../history/describe-world';
import { Run } from '../run/run';
import { WIDE } from '../testing/wide-world';
import { modulesFor } from './all-modules';
import { graphOf } from './graph';
import type { GraphPart } from './graph-part';

/** The drawing of a world as it has been built. */
function drawn(declaration: Pick<SandboxDeclaration, 'topology' | 'controls' | 'script'>) {
  const modules = modulesFor(declaration);
  const run = new Run({ ...declaration, seed: 7, modules });
  return graphOf(modules, describeWorld(run), declaration);
}

const names = (declaration: Parameters<typeof drawn>[0]) => drawn(declaration).nodes.map(({ name }) => name);
const ways = (declaration: Parameters<typeof drawn>[0]) =>
  drawn(declaration).edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

test('places stand in the order of the work, whatever services they belong to', () => {
  const topology = {
    consumers: [{ from: 'orders' }],
    queues: [{ name: 'orders' }],
    inboxes: [{ name: 'mail' }],
    topics: [{ name: 'news' }],
    subscriptions: [
      { topic: 'news', to: 'orders' },
      { topic: 'news', to: 'mail' },
    ],
    producers: [{ to: 'news', rate: '1/s' }],
  };
  expect(names({ topology, controls: [] })).toEqual(['producer', 'news', 'orders', 'mail', 'consumers']);
});

test('the reader stands before the first thing that the lesson lets them reach', () => {
  const topology = {
    queues: [{ name: 'orders' }],
    topics: [{ name: 'news' }],
    buckets: [{ name: 'photos' }],
  };
  const before = (controls?: string[]) =>
    ways({ topology, controls }).filter((way) => way.startsWith('reader'));
  expect(before(['sqs:SendMessage'])).toEqual(['reader send orders']);
  expect(before(['sqs:SendMessage', 'sns:Publish'])).toEqual(['reader send news']);
  expect(before()).toHaveLength(1);
  expect(names({ topology, controls: [] })).not.toContain('reader');
});

test('a queue is drawn as a dead-letter queue while something redrives into it', () => {
  const kindOf = (redriveTo?: string) =>
    drawn({
      topology: {
        queues: [{ name: 'orders', redriveTo, maxReceiveCount: redriveTo ? 3 : undefined }, { name: 'dead' }],
      },
    }).nodes.find(({ name }) => name === 'dead')?.kind;
  expect(kindOf()).toBe('queue');
  expect(kindOf('dead')).toBe('dlq');
});

test('what is always there is drawn when something has to do with it', () => {
  const rules = [{ name: 'paid', pattern: { source: ['shop'] }, to: ['orders'] }];
  const topology = { queues: [{ name: 'orders' }], buses: [{ name: 'shop' }] };
  expect(names({ topology })).not.toContain('default');
  expect(names({ topology: { ...topology, rules } })).toContain('default');
});

test('every way of the widest world begins and ends at a place, and every place has a name of its own', () => {
  const { nodes, edges } = drawn({ topology: WIDE });
  const places = nodes.map(({ name }) => name);
  expect(new Set(places).size).toBe(places.length);
  expect(edges.filter(({ from, to }) => !places.includes(from) || !places.includes(to))).toEqual([]);
});

/** The drawing of what some services add to it, in this order. */
const gathered = (...parts: GraphPart[]) =>
  graphOf({ all: parts.map((part) => ({ graph: () => part })) }, {}, { topology: {}, controls: [] });

const box = (name: string) => ({ name, kind: 'box' });

test('things and ways come in the order of the work, whichever service names them first', () => {
  const { nodes, edges } = gathered(
    {
      nodes: [{ step: 5, nodes: [box('b'), box('a')] }],
      edges: [{ step: 2, edges: [{ from: 'b', to: 'a', kind: 'notify' }] }],
    },
    {
      nodes: [{ step: 0, nodes: [box('s')] }],
      edges: [{ step: 1, edges: [{ from: 's', to: 'b', kind: 'send' }] }],
    },
  );
  expect(nodes.map(({ name }) => name)).toEqual(['s', 'b', 'a']);
  expect(edges.map(({ from }) => from)).toEqual(['s', 'b']);
});

test('an end that nobody draws is drawn once as what its ways say, after everything else', () => {
  const way = { to: 'eve', kind: 'fanOut' as const, stranger: { kind: 'recipient', glyph: 'inbox' } };
  const { nodes, edges } = gathered({
    nodes: [{ step: 9, nodes: [box('a')] }],
    edges: [
      {
        step: 0,
        edges: [
          { from: 'a', ...way },
          { from: 'b', ...way },
        ],
      },
    ],
  });
  expect(nodes).toEqual([box('a'), { name: 'eve', kind: 'recipient', glyph: 'inbox' }]);
  expect(edges[0]).not.toHaveProperty('stranger');
});
