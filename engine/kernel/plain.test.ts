import { expect, test } from 'vitest';
import { canonicalJson } from './plain';

test('equal data gives equal text, whatever the order of its members', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
});

test('an undefined member is left out, as JSON leaves it out', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('a number that JSON cannot hold is a bug, and stops', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('A snapshot holds NaN');
});
