import { expect, test } from 'vitest';
import type { TraceLine } from '@/engine/client/sandbox-client';
import { exampleView } from '../example-view';
import { lastHeldBack, tellsOf } from './last-held-back';

const line = (index: number, to: string): TraceLine => ({
  index,
  atMs: index,
  kind: 'event',
  name: 'sns.message-filtered',
  service: 'sns',
  by: 'sns',
  text: `The filter in front of ${to} held back order ${index}: kind was "x"`,
  messageIds: [],
});

function storeOf(lines: TraceLine[], traceIndex = lines.length) {
  const times = { playing: false, speed: 1, atMs: 0, endMs: 0, canUndo: false };
  const frame = {
    view: exampleView,
    graph: { nodes: [], edges: [] },
    traceLength: lines.length,
    traceIndex,
    ...times,
  };
  return {
    state: () => ({ phase: 'ready' as const, revision: 0, frame }),
    client: { trace: async (from: number, count: number) => lines.slice(from, from + count) },
  };
}

test('a line tells of the filter in front of one endpoint only', () => {
  expect(tellsOf(line(1, 'billing'), 'billing')).toBe(true);
  expect(tellsOf(line(1, 'billing-archive'), 'billing')).toBe(false);
  expect(tellsOf(line(1, 'new-billing'), 'billing')).toBe(false);
  expect(tellsOf({ ...line(1, 'billing'), name: 'sns.message-delivered' }, 'billing')).toBe(false);
});

test('the latest line before the moment shown is found, however long ago', async () => {
  const others = Array.from({ length: 900 }, (_, index) => line(index + 2, 'parcels'));
  const lines = [line(0, 'billing'), line(1, 'billing'), ...others];
  expect((await lastHeldBack(storeOf(lines), 'billing'))?.index).toBe(1);
  expect((await lastHeldBack(storeOf(lines, 1), 'billing'))?.index).toBe(0);
  expect(await lastHeldBack(storeOf(lines, 0), 'billing')).toBeUndefined();
});
