import { expect, test } from 'vitest';
import { nextDesired, workersAsked } from './target-tracking';

const BOUNDS = { min: 1, max: 10, target: 100 };

test('twice the target asks for twice the workers, and a fraction of one for a whole one', () => {
  expect(workersAsked(200, 2, BOUNDS)).toBe(4);
  expect(workersAsked(101, 2, BOUNDS)).toBe(3);
});

test('what is asked stays within the bounds', () => {
  expect(workersAsked(0, 5, BOUNDS)).toBe(1);
  expect(workersAsked(100_000, 5, BOUNDS)).toBe(10);
});

test('a group without workers is reckoned as one, or it would never start', () => {
  expect(workersAsked(300, 0, { ...BOUNDS, min: 0 })).toBe(3);
});

test('a group grows at the first reading that asks for it', () => {
  expect(nextDesired({ inService: 1, starting: 0, desired: 1, asked: [7] }, BOUNDS)).toBe(7);
});

test('workers that warm up are not asked for twice', () => {
  expect(nextDesired({ inService: 1, starting: 6, desired: 7, asked: [7, 7] }, BOUNDS)).toBe(7);
});

test('a group shrinks only when three readings in a row ask for less, and to the most of them', () => {
  expect(nextDesired({ inService: 8, starting: 0, desired: 8, asked: [2, 2] }, BOUNDS)).toBe(8);
  expect(nextDesired({ inService: 8, starting: 0, desired: 8, asked: [8, 2, 2] }, BOUNDS)).toBe(8);
  expect(nextDesired({ inService: 8, starting: 0, desired: 8, asked: [4, 2, 1] }, BOUNDS)).toBe(4);
});

test('a group does not shrink while workers warm up', () => {
  expect(nextDesired({ inService: 4, starting: 4, desired: 8, asked: [1, 1, 1] }, BOUNDS)).toBe(8);
});
