import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { stillDrawing } from '@/components/resources/outlines';
import type { Graph, GraphEdge } from '@/engine/client/graph';
import type { Topology } from '@/engine/client/topology';
import { layOut } from './lay-out';

const QUEUES = ['q1', 'q2', 'q3', 'q4'];
const TOPICS = ['t1', 't2'];
const FUNCTIONS = ['f1', 'f2'];
const some = <Value>(of: Arbitrary<Value>, most: number) => array(of, { maxLength: most });
const named = (names: readonly string[]) =>
  uniqueArray(constantFrom(...names)).map((all) => all.map((name) => ({ name })));

const ofQueues: Arbitrary<Topology> = record({
  queues: uniqueArray(constantFrom(...QUEUES), { minLength: 1 }).chain((names) =>
    some(constantFrom(...names), names.length).map((targets) =>
      names.map((name, index) => ({
        name,
        ...(targets[index] !== undefined &&
          targets[index] !== name && { redriveTo: targets[index], maxReceiveCount: 2 }),
      })),
    ),
  ),
  producers: some(constantFrom(...QUEUES), 4).map((all) =>
    all.map((to, index) => ({ name: `p${index}`, to })),
  ),
  consumers: some(record({ from: constantFrom(...QUEUES), count: integer({ min: 0, max: 9 }) }), 4).map(
    (all) => all.map((group, index) => ({ name: `c${index}`, ...group })),
  ),
});

const ofAnything: Arbitrary<Topology> = record({
  ...{ topics: named(TOPICS), functions: named(FUNCTIONS), inboxes: named(['anna', 'ben']) },
  buckets: named(['photos']),
  queues: named(QUEUES),
  producers: some(constantFrom(...QUEUES, ...TOPICS, 'photos'), 4).map((all) =>
    all.map((to, index) => ({ name: `p${index}`, to, ...(index === 0 && { account: '444455556666' }) })),
  ),
  consumers: some(constantFrom(...QUEUES), 3).map((all) =>
    all.map((from, index) => ({ name: `c${index}`, from })),
  ),
  subscriptions: some(
    record({
      topic: constantFrom(...TOPICS),
      to: constantFrom(...QUEUES, ...FUNCTIONS, 'anna', 'eve'),
      filtered: boolean(),
    }),
    6,
  ).map((all) =>
    all.map(({ topic, to, filtered }, index) => ({
      ...{ name: `s${index}`, topic, to },
      ...(filtered && { filter: { kind: ['paid'] } }),
    })),
  ),
});

/** Of worlds that the course can have: who sends, sends to something that is there. */
const ofMany = ofAnything.map(({ producers = [], ...topology }) => {
  const { queues = [], topics = [], buckets = [] } = topology;
  const there = new Set([...queues, ...topics, ...buckets].map(({ name }) => name));
  return { ...topology, producers: producers.filter(({ to }) => to !== undefined && there.has(to)) };
});

const widths = integer({ min: 300, max: 1200 });
const EVEN_A_HAIR = 0.01;

/** What services make of such a topology; they would not build all of these, as a queue may not be its own dead letters' source. */
function graphOf(topology: Topology): Graph {
  const { queues = [], topics = [], functions = [], inboxes = [], buckets = [] } = topology;
  const { producers = [], consumers = [], subscriptions = [] } = topology;
  const drawn = (kind: string, all: readonly { name?: string }[]) =>
    all.map(({ name = '' }) => ({ name, kind }));
  const known = [...queues, ...functions, ...inboxes].map(({ name }) => name);
  const strangers = new Set(subscriptions.map(({ to }) => to).filter((to) => !known.includes(to)));
  return {
    nodes: [
      ...producers.map(({ name = '', account }) => ({
        ...{ name, kind: 'producer' },
        ...(account && { whereabouts: `account ${account}` }),
      })),
      ...[...drawn('bucket', buckets), ...drawn('topic', topics), ...drawn('queue', queues)],
      ...[...drawn('function', functions), ...drawn('recipient', inboxes)],
      ...consumers.map(({ name = '', count = 1 }) => ({ name, kind: 'consumer', seats: count || 1 })),
      ...[...strangers].map((name) => ({ name, kind: 'recipient', glyph: 'inbox' })),
    ],
    edges: [
      ...producers.map(({ name: from = '', to }): GraphEdge => ({ from, to, kind: 'send' })),
      ...subscriptions.map(
        ({ name: of = '', topic: from, to, filter }): GraphEdge => ({
          ...{ from, to, kind: 'fanOut' },
          filter: { of, kind: 'subscription', ...(filter && { passes: 'kind: paid' }) },
        }),
      ),
      ...consumers.map(({ name: to = '', from }): GraphEdge => ({ from, to, kind: 'receive' })),
      ...queues.flatMap(({ name: from, redriveTo: to }): GraphEdge[] =>
        to === undefined ? [] : [{ from, to, kind: 'redrive' }],
      ),
    ],
  };
}

const ROWS = ['sqs', 'actors'];
const COLUMNS = ['sqs', 'sns', 's3', 'lambda', 'recipients', 'iam', 'actors'];

function layoutFor(topology: Topology, width: number, services: readonly string[]) {
  const { graph, strategy } = stillDrawing(services, graphOf(topology));
  return layOut(graph, width, strategy);
}

function checkLayout(topology: Topology, width: number, services: readonly string[]): void {
  const { nodes, height } = layoutFor(topology, width, services);
  const boxes = [...nodes.values()].map(({ box }) => box);
  for (const [index, a] of boxes.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(-EVEN_A_HAIR);
    expect(a.y).toBeGreaterThanOrEqual(-EVEN_A_HAIR);
    expect(a.x + a.width).toBeLessThanOrEqual(width + EVEN_A_HAIR);
    expect(a.y + a.height).toBeLessThanOrEqual(height + EVEN_A_HAIR);
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
}

test('whatever queues, senders and workers there are, nothing overlaps or leaves the stage', () => {
  assert(property(ofQueues, widths, (topology, width) => checkLayout(topology, width, ROWS)));
});

test('whatever leads to what, nothing overlaps or leaves the stage', () => {
  assert(property(ofMany, widths, (topology, width) => checkLayout(topology, width, COLUMNS)));
});

test('everything of a graph of columns is drawn exactly once, and every edge between two drawn things', () => {
  assert(
    property(ofMany, widths, (topology, width) => {
      const graph = graphOf(topology);
      const { nodes, edges } = layoutFor(topology, width, COLUMNS);
      expect([...nodes.keys()].sort()).toEqual(graph.nodes.map(({ name }) => name).sort());
      const drawn = graph.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to) && from !== to);
      expect(edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual(
        drawn.map(({ from, to, kind }) => `${from} ${kind} ${to}`),
      );
    }),
  );
});

test('in rows every queue is drawn, and who sends or works where there is one', () => {
  assert(
    property(ofQueues, widths, (topology, width) => {
      const { nodes } = layoutFor(topology, width, ROWS);
      const queues = topology.queues?.map(({ name }) => name) ?? [];
      const attached = [
        ...(topology.producers ?? []).flatMap(({ name, to }) => (queues.includes(to) ? [name] : [])),
        ...(topology.consumers ?? []).flatMap(({ name, from }) => (queues.includes(from) ? [name] : [])),
      ];
      expect([...nodes.keys()].sort()).toEqual([...queues, ...attached].sort());
    }),
  );
});
