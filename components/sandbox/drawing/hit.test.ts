import { expect, test } from 'vitest';
import { hit, type Target } from './hit';

const at = (messageId: string, x: number, y: number): Target => ({
  messageId,
  holder: 'orders',
  x,
  y,
  radius: 10,
});
const targets = [at('a', 100, 50), at('b', 124, 50), at('c', 300, 50)];

test('the nearest message within reach is hit', () => {
  expect(hit(targets, { x: 111, y: 50 }, 14)?.messageId).toBe('a');
  expect(hit(targets, { x: 113, y: 50 }, 14)?.messageId).toBe('b');
});

test('a press on nothing hits nothing', () => {
  expect(hit(targets, { x: 200, y: 50 }, 14)).toBeUndefined();
});

test('a small disc can still be reached by a finger', () => {
  expect(hit([{ ...at('tiny', 100, 50), radius: 3 }], { x: 112, y: 50 }, 14)?.messageId).toBe('tiny');
});
