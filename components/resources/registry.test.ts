import { expect, test } from 'vitest';
import { allModules } from '@/engine/module/all-modules';
import { drawingOf, stageOf } from '../sandbox/drawing/drawing';
import { glyphKinds, outlinesFor, stillDrawing } from './outlines';
import { loadRooms } from './registry';

const services = allModules.all.map(({ name }) => name);
const rooms = await loadRooms(services);
const outlines = outlinesFor(services);

test('the rooms and outlines of a world are those of its services, and of no others', async () => {
  const names = async (...wanted: string[]) => (await loadRooms(wanted)).map(({ service }) => service);
  expect(await names('actors', 'sqs')).toEqual(['sqs', 'actors']);
  expect(await names('sqs', 'cloudtrail', 'unheard-of')).toEqual(['sqs']);
  expect(outlinesFor(['sqs', 'unheard-of'])).toHaveLength(1);
  expect(await names()).toEqual([]);
});

test('every room is of a service that there is, and a page that runs nothing knows the same sizes', () => {
  expect(outlines).toHaveLength(rooms.length);
  for (const [index, { service, geometry }] of rooms.entries()) {
    expect(services).toContain(service);
    expect(outlines[index]?.geometry).toBe(geometry);
  }
});

test('what has a size has a card in the same room, and a room draws nothing else', () => {
  for (const { service, geometry = {}, kinds = {} } of rooms)
    expect(Object.keys(kinds).sort(), service).toEqual(Object.keys(geometry).sort());
});

test('no two rooms draw the same kind, or know the same call, panel or line of the chart', () => {
  const all = [
    rooms.flatMap(({ kinds = {} }) => Object.keys(kinds)),
    rooms.flatMap(({ calls }) => Object.keys(calls?.forms ?? {})),
    rooms.flatMap(({ panels = [] }) => panels.map(({ order }) => order)),
    rooms.flatMap(({ series = {} }) => Object.keys(series)),
    outlines.flatMap(({ sentences = [] }) => sentences.map(({ order }) => order)),
  ];
  for (const each of all) expect(new Set<unknown>(each).size).toBe(each.length);
});

test('a room has forms for calls that the engine knows', () => {
  const known = new Set(
    allModules.all.flatMap(({ name, operationNames }) => operationNames.map((one) => `${name}:${one}`)),
  );
  for (const { calls } of rooms) {
    const topology = { queues: [{ name: 'orders' }], topics: [{ name: 'news' }] };
    const ids = [...Object.keys(calls?.forms ?? {}), ...(calls?.usual?.(topology) ?? [])];
    for (const id of ids) expect(known).toContain(id);
  }
});

test('every drawn kind has a glyph for a page that runs nothing', () => {
  const drawn = outlines.flatMap(({ geometry = {} }) => Object.keys(geometry));
  // The reader wears a producer's; a recipient that of what it is.
  const own = drawn.filter((kind) => kind !== 'reader' && kind !== 'recipient');
  expect(Object.keys(glyphKinds)).toEqual(expect.arrayContaining(own));
});

test('a page lays out as the sandbox does', async () => {
  const graph = { nodes: [], edges: [] };
  for (const some of [['sqs', 'actors'], ['sqs', 'iam'], services])
    expect(stageOf(await loadRooms(some)).strategy).toBe(stillDrawing(some, graph).strategy);
});

test('a drawing knows the painters of all rooms', () => {
  const { paint, kinds } = drawingOf(rooms);
  expect(Object.keys(paint.animation.painters).sort()).toEqual(
    ['delete', 'denied', 'expire', 'failed', 'filteredOut', 'return'].sort(),
  );
  expect(kinds.queue?.paint).toBeDefined();
  expect(paint.messagesIn({ atMs: 0, travels: [] })).toEqual([]);
});
