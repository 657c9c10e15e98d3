import { expect, test } from 'vitest';
import type { MessageMovement } from '@/engine/client/view';
import { inTurns } from './in-turns';

const flight = (
  seq: number,
  kind: MessageMovement['kind'],
  from: string,
  to: string,
  progress: number,
  atMs = 0,
) => ({
  movement: { seq, atMs, kind, messageId: 'm', body: 'order', from, to },
  progress,
});
const shown = (progress: number) =>
  inTurns([
    flight(1, 'publish', 'shop', 'orders', progress),
    flight(2, 'fanOut', 'orders', 'billing', progress),
    flight(3, 'filteredOut', 'orders', 'refunds', progress),
  ]).map(({ movement, progress: own }) => [movement.to, own]);

test('what a topic sends on leaves when the publish has come', () => {
  expect(shown(0.25)).toEqual([['orders', 0.5]]);
  expect(shown(0.75)).toEqual([
    ['billing', 0.5],
    ['refunds', 0.5],
  ]);
});

test('a chain of three takes turns of a third', () => {
  const at = (progress: number) =>
    inTurns([
      flight(1, 'send', 'camera', 'photos', progress),
      flight(2, 'notify', 'photos', 'uploads', progress),
      flight(3, 'fanOut', 'uploads', 'resize', progress),
    ]).map(({ movement }) => movement.to);
  expect([at(0.1), at(0.4), at(0.9)]).toEqual([['photos'], ['uploads'], ['resize']]);
});

test('an answer a little later belongs to the same moment, a retry does not', () => {
  const leg = (atMs: number) =>
    inTurns([
      flight(1, 'publish', 'shop', 'orders', 0.9),
      flight(2, 'fanOut', 'orders', 'partner', 0.3, atMs),
    ]).map(({ movement }) => movement.to);
  expect(leg(50)).toEqual([]);
  expect(leg(20_000)).toEqual(['orders', 'partner']);
});

test('a movement that follows from nothing has all its time, as has what a worker receives', () => {
  const alone = [flight(1, 'send', 'shop', 'orders', 0.4), flight(2, 'deliver', 'orders', 'w#1', 0.4)];
  expect(inTurns(alone)).toEqual(alone);
});
