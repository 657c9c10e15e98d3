import { describe, expect, test } from 'vitest';
import { formatQuantity } from './format-quantity';

describe('a quantity is said as a person would say it', () => {
  test.each([
    [345600, 's', '4 days'],
    [1209600, 's', '14 days'],
    [86400, 's', '24 hours'],
    [43200, 's', '12 hours'],
    [900, 's', '15 minutes'],
    [60, 's', '1 minute'],
    [90, 's', '90 seconds'],
    [1, 's', '1 second'],
    [0, 's', '0 seconds'],
    [250, 'ms', '250 milliseconds'],
    [36, 'h', '36 hours'],
    [1048576, 'bytes', '1 MiB'],
    [262144, 'bytes', '256 KiB'],
    [8192, 'bytes', '8 KiB'],
    [1000, 'bytes', '1,000 bytes'],
    [64, 'KB', '64 KB'],
    [120000, 'messages', '120,000 messages'],
    [1, 'messages', '1 message'],
    [1, 'entries', '1 entry'],
    [80, 'chars', '80 characters'],
    [300, 'TPS', '300 calls per second'],
    [500, 'msgs/s', '500 messages per second'],
    [10, '%', '10%'],
    [3000, null, '3,000'],
  ])('%s %s is "%s"', (value, unit, words) => {
    expect(formatQuantity(value, unit)).toBe(words);
  });
});

test('a range names a shared unit once, and two units where they differ', () => {
  expect(formatQuantity('1-20', 's')).toBe('1 to 20 seconds');
  expect(formatQuantity('0-43200', 's')).toBe('0 seconds to 12 hours');
  expect(formatQuantity('1024-1048576', 'bytes')).toBe('1 KiB to 1 MiB');
});

test('a number that was recorded as text is a number, and other text stays as it is', () => {
  expect(formatQuantity('345600', 's')).toBe('4 days');
  expect(formatQuantity('unlimited', 'messages')).toBe('unlimited');
  expect(formatQuantity('SHA-256', 'hash')).toBe('SHA-256');
});
