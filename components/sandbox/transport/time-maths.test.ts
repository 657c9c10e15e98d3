import { expect, test } from 'vitest';
import { axisStep, INSET, keyTarget, rangeOf, speedBeside, timeAt, xOf } from './time-maths';

test('the scrubber is as long as the declared run, and grows by halves of it afterwards', () => {
  expect(rangeOf(0, 120_000)).toBe(120_000);
  expect(rangeOf(120_000, 120_000)).toBe(120_000);
  expect(rangeOf(120_001, 120_000)).toBe(180_000);
});

test('a place on the scrubber and its moment lead to one another', () => {
  for (const atMs of [0, 1, 31_000, 120_000]) {
    expect(timeAt(xOf(atMs, 120_000, 600), 120_000, 600)).toBeCloseTo(atMs, 6);
  }
});

test('time 0 lies under the middle of the thumb, and nothing lies outside', () => {
  expect(xOf(0, 120_000, 600)).toBe(INSET);
  expect(xOf(999_999, 120_000, 600)).toBe(600 - INSET);
  expect(timeAt(-50, 120_000, 600)).toBe(0);
  expect(timeAt(900, 120_000, 600)).toBe(120_000);
});

test('keys go by a second, by a page, and to the ends of what has happened', () => {
  const at = (key: string) => keyTarget(key, 30_000, 60_000, 120_000);
  expect(at('ArrowRight')).toBe(31_000);
  expect(at('ArrowLeft')).toBe(29_000);
  expect(at('PageUp')).toBe(42_000);
  expect(at('PageDown')).toBe(18_000);
  expect(at('Home')).toBe(0);
  expect(at('End')).toBe(60_000);
  expect(at('a')).toBeUndefined();
});

test('a key never leads out of the scrubber', () => {
  expect(keyTarget('ArrowLeft', 400, 60_000, 120_000)).toBe(0);
  expect(keyTarget('ArrowRight', 119_900, 120_000, 120_000)).toBe(120_000);
});

test('faster and slower stop at the ends', () => {
  expect(speedBeside(1, 1)).toBe(2);
  expect(speedBeside(6, 1)).toBe(10);
  expect(speedBeside(6, -1)).toBe(5);
  expect(speedBeside(60, 1)).toBe(60);
  expect(speedBeside(0.5, -1)).toBe(0.5);
});

test('labels of the axis are round spans that do not run into one another', () => {
  expect(axisStep(120_000, 600)).toBe(15_000);
  expect(axisStep(60_000, 300)).toBe(15_000);
  expect((345_600_000 / axisStep(345_600_000, 600)) * 70).toBeLessThanOrEqual(600);
});
