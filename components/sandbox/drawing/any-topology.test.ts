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
import type { Topology } from '@/engine/client/topology';
import { graphFor, layoutFor } from './testing/declared-layout';

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

function checkLayout(topology: Topology, width: number): void {
  const { nodes, height } = layoutFor({ topology }, width);
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
  assert(property(ofQueues, widths, checkLayout));
});

test('whatever leads to what, nothing overlaps or leaves the stage', () => {
  assert(property(ofMany, widths, checkLayout));
});

test('everything of a graph of columns is drawn exactly once, and every edge between two drawn things', () => {
  assert(
    property(ofMany, widths, (topology, width) => {
      const graph = graphFor({ topology });
      const { nodes, edges } = layoutFor({ topology }, width);
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
      const { nodes } = layoutFor({ topology, controls: [] }, width);
      const queues = topology.queues?.map(({ name }) => name) ?? [];
      const attached = [
        ...(topology.producers ?? []).flatMap(({ name, to }) => (queues.includes(to) ? [name] : [])),
        ...(topology.consumers ?? []).flatMap(({ name, from }) => (queues.includes(from) ? [name] : [])),
      ];
      expect([...nodes.keys()].sort()).toEqual([...queues, ...attached].sort());
    }),
  );
});
