import { expect, test } from 'vitest';
import type { KindKey, Topology } from '@/engine/client/topology';
import { drawingOf, stageOf } from '../sandbox/drawing/drawing';
import { glyphKinds, outlinesFor, strategyFor } from './outlines';
import { loadRooms } from './registry';
import { type ServiceName, services, servicesFor } from './services';

const names = Object.keys(services) as ServiceName[];
const everything: Topology = Object.fromEntries(
  names.flatMap((name) => services[name].kinds.map((kind: KindKey) => [kind, []])),
);
const rooms = await loadRooms(everything);
const outlines = outlinesFor(everything);

test.each<[Topology, ServiceName[]]>([
  [{}, ['actors', 'autoscaling']],
  [{ queues: [] }, ['sqs', 'actors', 'autoscaling']],
  [{ roles: [] }, ['iam', 'actors', 'autoscaling']],
  [{ buckets: [], queues: [] }, ['sqs', 's3', 'iam', 'actors', 'autoscaling']],
  [{ topics: [] }, ['sns', 'recipients', 'iam', 'actors', 'autoscaling']],
  [{ webhooks: [] }, ['recipients', 'iam', 'actors', 'autoscaling']],
])('%o needs %o', (topology, needed) => {
  expect(servicesFor(topology)).toEqual(needed);
});

test('every service has a room and an outline, in one order and with one graph', () => {
  expect(rooms.map(({ service }) => service)).toEqual(names);
  expect(outlines.map(({ service }) => service)).toEqual(names);
  for (const [index, room] of rooms.entries()) expect(outlines[index]?.graph).toBe(room.graph);
});

test('what a graph can draw has a card in the same room, and a room draws nothing else', () => {
  for (const { service, graph, kinds = {} } of rooms) {
    expect(Object.keys(kinds).sort(), service).toEqual(Object.keys(graph.kinds).sort());
  }
});

test('no two rooms draw the same kind, or know the same call, panel or line of the chart', () => {
  const all = [
    rooms.flatMap(({ kinds = {} }) => Object.keys(kinds)),
    rooms.flatMap(({ calls }) => Object.keys(calls?.names ?? {})),
    rooms.flatMap(({ calls }) => Object.keys(calls?.forms ?? {})),
    rooms.flatMap(({ panels = [] }) => panels.map(({ order }) => order)),
    rooms.flatMap(({ series = {} }) => Object.keys(series)),
    outlines.flatMap(({ sentences = [] }) => sentences.map(({ order }) => order)),
    rooms.flatMap(({ graph: { edges = [] } }) => edges.map(({ order }) => order)),
  ];
  for (const each of all) expect(new Set<unknown>(each).size).toBe(each.length);
});

test('a room makes calls of services that it names', () => {
  for (const { calls } of rooms) {
    const own = Object.keys(calls?.names ?? {});
    const ids = [
      ...Object.keys(calls?.forms ?? {}),
      ...(calls?.usual?.({ topics: [{ name: 'orders' }] }) ?? []),
    ];
    for (const id of ids) expect(own).toContain(id.split(':')[0]);
  }
});

test('every drawn kind has a glyph for a page that runs nothing', () => {
  const drawn = outlines.flatMap(({ graph }) => Object.keys(graph.kinds));
  // The reader wears a producer's; a recipient that of what it is.
  const own = drawn.filter((kind) => kind !== 'reader' && kind !== 'recipient');
  expect(Object.keys(glyphKinds)).toEqual(expect.arrayContaining(own));
});

test('a page lays out as the sandbox does', () => {
  for (const topology of [{ queues: [] }, { queues: [], roles: [] }, { topics: [] }, everything]) {
    const own = rooms.filter(({ service }) => servicesFor(topology).includes(service));
    expect(stageOf(own).strategy).toBe(strategyFor(topology));
  }
});

test('a drawing knows the painters of all rooms', () => {
  const { paint, kinds } = drawingOf(rooms);
  expect(Object.keys(paint.animation.painters).sort()).toEqual(
    ['delete', 'denied', 'expire', 'failed', 'filteredOut', 'return'].sort(),
  );
  expect(kinds.queue?.paint).toBeDefined();
  expect(paint.messagesIn({ atMs: 0, travels: [] })).toEqual([]);
});
