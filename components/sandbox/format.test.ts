import { expect, test } from 'vitest';
import { clock, durationMs, plural, short, span, tenth } from './format';

test('a clock shows minutes and seconds, and hours once there are any', () => {
  expect(clock(31_999)).toBe('00:31');
  expect(clock(725_000)).toBe('12:05');
  expect(clock(3_723_000)).toBe('1:02:03');
  expect(clock(-5)).toBe('00:00');
});

test('the tenth is what the clock leaves out', () => {
  expect(tenth(31_460)).toBe(4);
  expect(tenth(32_000)).toBe(0);
});

test('a span is said in its largest two units', () => {
  expect(span(300)).toBe('300 ms');
  expect(span(2500)).toBe('2.5 s');
  expect(span(30_000)).toBe('30 s');
  expect(span(90_000)).toBe('1 min 30 s');
  expect(span(345_600_000)).toBe('4 d');
});

test('a count is exact as long as it is readable', () => {
  expect(short(9999)).toBe('9999');
  expect(short(12_345)).toBe('12k');
  expect(short(1_250_000)).toBe('1.2M');
});

test('one is singular, all else is plural', () => {
  expect(plural(1, 'message')).toBe('1 message');
  expect(plural(0, 'crash', 'crashes')).toBe('0 crashes');
});

test('a declared duration is read in milliseconds, and nothing else is', () => {
  expect(durationMs('250ms')).toBe(250);
  expect(durationMs('1.5m')).toBe(90_000);
  expect(durationMs('4d')).toBe(345_600_000);
  expect(durationMs('soon')).toBeUndefined();
  expect(durationMs(undefined)).toBeUndefined();
});
