import { expect, test } from 'vitest';
import { literally, matchesPattern, plainly } from './wildcard';

test('wildcards: * is any run, ? is one, everything else is itself', () => {
  expect(matchesPattern('sqs:*', 'sqs:SendMessage')).toBe(true);
  expect(matchesPattern('order?', 'orders')).toBe(true);
  expect(matchesPattern('order?', 'order')).toBe(false);
  expect(matchesPattern('a.b', 'axb')).toBe(false);
});

test('wildcards: several stars share a text, and a hostile row of them is answered in time', () => {
  expect(matchesPattern('arn:*:orders-*', 'arn:aws:sqs:us-east-1:1:orders-dlq')).toBe(true);
  expect(matchesPattern('*a*b?', 'xxaabbbc')).toBe(true);
  expect(matchesPattern('*a*b', 'ba')).toBe(false);
  expect(matchesPattern('**', '')).toBe(true);
  expect(matchesPattern('', 'a')).toBe(false);
  expect(matchesPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(2000))).toBe(false);
});

test('what is made literal matches itself alone', () => {
  expect(matchesPattern(`${literally('a*')}*`, 'a*b')).toBe(true);
  expect(matchesPattern(literally('a*'), 'ab')).toBe(false);
  expect(matchesPattern(literally('a?'), 'a?')).toBe(true);
  expect(matchesPattern(literally('a?'), 'ab')).toBe(false);
  expect(plainly(literally('*? and $1'))).toBe('*? and $1');
});
