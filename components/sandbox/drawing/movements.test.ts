import { expect, test } from 'vitest';
import type { Frame } from '@/engine/client/sandbox-client';
import type { MessageMovement } from '@/engine/client/view';
import { createGlide } from './glide';
import { airborne, createFlights } from './movements';

const movement = (seq: number, atMs: number, kind: MessageMovement['kind'] = 'send'): MessageMovement => ({
  seq,
  atMs,
  kind,
  messageId: `m${seq}`,
  body: 'order',
  from: 'shop',
  to: 'orders',
});

const frame = (atMs: number, travels: MessageMovement[], speed: number, playing = true): Frame => ({
  view: { atMs, queues: {}, producers: {}, consumers: {}, autoScaling: {}, travels },
  graph: { nodes: [], edges: [] },
  playing,
  speed,
  atMs,
  endMs: atMs,
  traceLength: 0,
  traceIndex: 0,
  canUndo: false,
});

test('at a calm speed a message is where the shown moment says, whenever it is painted', () => {
  const flights = createFlights();
  const shown = frame(1350, [movement(1, 1000)], 1);
  expect(flights(shown, 0)).toEqual(flights(shown, 99_999));
  expect(flights(shown, 0)[0]?.progress).toBe(0.5);
});

test('at a high speed a message takes real time, so that it can be seen at all', () => {
  const flights = createFlights();
  flights(frame(0, [], 60, false), 0);
  const [started] = flights(frame(60_000, [movement(1, 59_990)], 60), 1000);
  expect(started?.progress).toBe(0);
  const [later] = flights(frame(66_000, [], 60), 1210);
  expect(later?.progress).toBeCloseTo(0.5, 1);
  expect(flights(frame(90_000, [], 60), 1500)).toEqual([]);
});

test('dragging time while messages fly fast shows the moment, not the flights', () => {
  const flights = createFlights();
  flights(frame(0, [], 60, false), 0);
  flights(frame(60_000, [movement(1, 59_990)], 60), 1000);
  expect(flights(frame(10_000, [], 60, false), 1016)).toEqual([]);
});

test('a message in the air is not drawn at its goal as well', () => {
  const flights = [
    { movement: movement(1, 0), progress: 0.2 },
    { movement: movement(2, 0, 'deliver'), progress: 0.2 },
    { movement: movement(3, 0, 'delete'), progress: 0.2 },
  ];
  const { arriving, delivering } = airborne(flights);
  expect([...arriving]).toEqual(['orders/m1']);
  expect([...delivering]).toEqual(['m2']);
});

test('what moved up glides to its place and comes to rest there', () => {
  const glide = createGlide();
  const paintAt = (wallMs: number, x: number, still = false) => {
    glide.begin(wallMs, still);
    const at = { ...glide.settle('orders/m1', { x, y: 0 }) };
    return { x: at.x, moving: glide.end() };
  };
  expect(paintAt(0, 100)).toEqual({ x: 100, moving: false });
  const first = paintAt(16, 120);
  expect(first.x).toBeGreaterThan(100);
  expect(first.x).toBeLessThan(120);
  expect(first.moving).toBe(true);
  for (let wallMs = 32; wallMs < 800; wallMs += 16) paintAt(wallMs, 120);
  expect(paintAt(816, 120)).toEqual({ x: 120, moving: false });
  expect(paintAt(832, 300, true)).toEqual({ x: 300, moving: false });
});
