import fc from 'fast-check';
import { expect, test } from 'vitest';
import { httpTimestamp, isoTimestamp, parseTimestamp, toSeconds } from './timestamp';

const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

test('moments are written as the platform writes them, and read again', () => {
  fc.assert(
    fc.property(moment, (date) => {
      const seconds = date.getTime() / 1000;
      expect(isoTimestamp(seconds)).toBe(date.toISOString().replace('.000Z', 'Z'));
      expect(httpTimestamp(seconds)).toBe(date.toUTCString());
      expect(parseTimestamp(date.toISOString())).toBeCloseTo(seconds, 3);
      expect(parseTimestamp(date.toUTCString())).toBe(Math.floor(seconds));
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each([
  ['1767225600', 1767225600],
  ['1767225600.5', 1767225600.5],
  ['2026-01-01T02:00:00+02:00', 1767225600],
  ['2025-12-31T19:30:00-0430', 1767225600],
  ['never', undefined],
  ['2026-13-01T00:00:00Z', undefined],
  ['2026-01-01', undefined],
  ['Thu, 01 Foo 2026 00:00:00 GMT', undefined],
])('%s is %s', (text, seconds) => {
  expect(parseTimestamp(text)).toBe(seconds);
});

test('a service may answer in seconds, milliseconds, ISO 8601 or a date', () => {
  const given = [1767225600, 1767225600000, '2026-01-01T00:00:00Z', new Date(1767225600000)];
  expect(given.map(toSeconds)).toEqual([1767225600, 1767225600, 1767225600, 1767225600]);
  expect(toSeconds(undefined)).toBeUndefined();
});
