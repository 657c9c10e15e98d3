import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIso } from './read-iso';
import { isoTime } from './utc';

test('reads back every moment that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (ms) => {
      expect(readIso(isoTime(ms))).toBe(ms);
      expect(readIso(isoTime(ms))).toBe(Date.parse(isoTime(ms)));
    }),
    { seed: 9, numRuns: 500 },
  );
});

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T00:00Z', '2026-01-01T00:00:00.000Z'],
  ['2024-02-29T12:30:15.5Z', '2024-02-29T12:30:15.500Z'],
  ['2026-01-01T02:00:00+02:00', '2026-01-01T00:00:00.000Z'],
  ['2025-12-31T20:30:00-0330', '2026-01-01T00:00:00.000Z'],
])('%s is %s', (text, moment) => {
  expect(isoTime(readIso(text) ?? 0)).toBe(moment);
});

test.each([
  '',
  '2026-01-01',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2100-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:60Z',
  '2026-01-01T00:00:00',
  'yesterday',
])('%j is no moment', (text) => {
  expect(readIso(text)).toBeUndefined();
});
