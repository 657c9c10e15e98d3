import { expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { isoSeconds, isoTime, utcParts } from './utc';

test('the epoch, a leap day and a turn of the century', () => {
  expect(isoTime(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(isoTime(Date.UTC(2024, 1, 29, 23, 59, 59, 999))).toBe('2024-02-29T23:59:59.999Z');
  expect(isoSeconds(Date.UTC(2100, 2, 1))).toBe('2100-03-01T00:00:00Z');
});

test('agrees with the runtime on moments of four centuries', () => {
  const chance = chanceFrom(seedChance(3, 'calendar'));
  for (let round = 0; round < 3000; round += 1) {
    const ms = (chance.below(146_097) - 50_000) * 86_400_000 + chance.below(86_400_000);
    expect(isoTime(ms)).toBe(new Date(ms).toISOString());
  }
});

test('parts are numbers, month and day from 1', () => {
  expect(utcParts(Date.UTC(2026, 0, 1, 5, 6, 7, 8))).toEqual({
    year: 2026,
    month: 1,
    day: 1,
    hour: 5,
    minute: 6,
    second: 7,
    millisecond: 8,
  });
});
