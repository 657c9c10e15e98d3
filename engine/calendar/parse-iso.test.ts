import { expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { msOfIso } from './parse-iso';
import { isoTime } from './utc';

test('a moment that was written is read again, over four centuries', () => {
  const chance = chanceFrom(seedChance(4, 'iso'));
  for (let round = 0; round < 3000; round += 1) {
    const ms = (chance.below(146_097) - 50_000) * 86_400_000 + chance.below(86_400_000);
    expect(msOfIso(isoTime(ms))).toBe(ms);
  }
});

test.each([
  ['2026-01', Date.UTC(2026, 0, 1)],
  ['2026-01-31', Date.UTC(2026, 0, 31)],
  ['2026-01-31T09:05Z', Date.UTC(2026, 0, 31, 9, 5)],
  ['2026-01-31T09:05:07', Date.UTC(2026, 0, 31, 9, 5, 7)],
  ['2026-01-31T09:05:07.5+02:00', Date.UTC(2026, 0, 31, 7, 5, 7, 500)],
  ['2026-01-31T09:05:07-0130', Date.UTC(2026, 0, 31, 10, 35, 7)],
])('%s', (text, ms) => {
  expect(msOfIso(text)).toBe(ms);
});

test.each([
  '',
  '2026',
  'now',
  '2026-13-01',
  '2026-02-29',
  '2026-04-31',
  '2026-01-01T24:00Z',
  '2026-01-01T00:60Z',
])('%j is no moment', (text) => {
  expect(msOfIso(text)).toBeUndefined();
});
