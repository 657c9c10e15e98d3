import { expect, test } from 'vitest';
import { parseDuration, parseInterval, parseSeconds } from './duration';

test('every unit of a duration is understood', () => {
  expect(['250ms', '30s', '5m', '12h', '4d', '1.5s'].map(parseDuration)).toEqual([
    250, 30_000, 300_000, 43_200_000, 345_600_000, 1500,
  ]);
});

test.each(['', '30', 's', '30 s', '-1s', '5min', '1e3s'])(
  'the duration %j is refused with the right form',
  (text) => {
    expect(() => parseDuration(text)).toThrow(`'${text}' is not a duration: write a number and a unit`);
  },
);

test('SQS attributes take whole seconds only', () => {
  expect(parseSeconds('2m')).toBe(120);
  expect(() => parseSeconds('1500ms')).toThrow('not a whole number of seconds');
});

test('a rate becomes the time between two events', () => {
  expect(['2/s', '30/m', '500/h', '3/s'].map(parseInterval)).toEqual([500, 2000, 7200, 1000 / 3]);
});

test.each(['0/s', '2', '/s', '2/d', 'two/s'])('the rate %j is refused with the right form', (text) => {
  expect(() => parseInterval(text)).toThrow(`'${text}' is not a rate`);
});
