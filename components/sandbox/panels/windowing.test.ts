import { expect, test } from 'vitest';
import { rowByKey, scrollTo, windowOf } from './windowing';

test('only the rows in sight are rendered, with a few to spare', () => {
  const { from, to } = windowOf(3000, 300, 30, 1000);
  expect(from).toBeLessThanOrEqual(100);
  expect(to).toBeGreaterThanOrEqual(110);
  expect(to - from).toBeLessThan(30);
});

test('a list that became shorter shows its end, not rows that are gone', () => {
  expect(windowOf(3000, 300, 30, 20)).toEqual({ from: 20, to: 20 });
});

test('a row in sight does not move the list', () => {
  expect(scrollTo(5, 60, 300, 30)).toBe(60);
});

test('a row above or below is brought into sight with air around it', () => {
  expect(scrollTo(1, 300, 300, 30)).toBe(0);
  expect(scrollTo(20, 0, 300, 30)).toBe(360);
});

test('arrows, pages and ends move in the list and stay in it', () => {
  expect(rowByKey('ArrowDown', -1, 10, 5)).toBe(0);
  expect(rowByKey('ArrowUp', 0, 10, 5)).toBe(0);
  expect(rowByKey('PageDown', 7, 10, 5)).toBe(9);
  expect(rowByKey('End', 0, 10, 5)).toBe(9);
  expect(rowByKey('Home', 9, 10, 5)).toBe(0);
  expect(rowByKey('x', 3, 10, 5)).toBeUndefined();
  expect(rowByKey('ArrowDown', -1, 0, 5)).toBeUndefined();
});
