import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misfit } from './match-pattern';
import { readPattern } from './read-pattern';
import type { PatternRules } from './rules';
import { sayMisfit } from './words';

const sns: PatternRules = {
  largestNumber: 1e9,
  decimals: 5,
  wildcardStars: 3,
  prefixIgnoresCase: false,
  arrays: 'any-combination',
};
const bridge: PatternRules = { ...sns, prefixIgnoresCase: true, arrays: 'same-element' };

function why(pattern: unknown, object: unknown, rules = sns): string | undefined {
  const read = readPattern(pattern, rules);
  if ('fault' in read) throw new Error(read.fault);
  const wrong = misfit(read, object, rules);
  return wrong && sayMisfit(wrong);
}

const fits = (pattern: unknown, object: unknown, rules = sns) => why(pattern, object, rules) === undefined;

test.each([
  [['red'], 'red', true],
  [['red'], 'Red', false],
  [['red', 'blue'], ['green', 'blue'], true],
  [['red'], ['green'], false],
  [['100'], 100, false],
  [[100], 100, true],
  [[100], '100', false],
  [[301.5], 3.015e2, true],
  [[0.1], 0.1000001, true],
  [[0.1], 0.10001, false],
  [[true], true, true],
  [[true], 'true', false],
  [[null], null, true],
  [[null], 'null', false],
  [[{ prefix: 'bas' }], 'baseball', true],
  [[{ prefix: 'bas' }], 'rugby', false],
  [[{ prefix: 'bas' }], 5, false],
  [[{ suffix: 'ball' }], 'baseball', true],
  [[{ suffix: 'ball' }], 'rugby', false],
  [[{ 'equals-ignore-case': 'tennis' }], 'TeNNis', true],
  [[{ 'equals-ignore-case': 'tennis' }], 'tennis ball', false],
  [[{ wildcard: '*ball' }], 'baseball', true],
  [[{ wildcard: 'b*e*l' }], 'ball', false],
  [[{ cidr: '10.0.0.0/24' }], '10.0.0.9', true],
  [[{ cidr: '10.0.0.0/24' }], '10.0.1.9', false],
  [[{ numeric: ['<', 10] }], 9.99999, true],
  [[{ numeric: ['<', 10] }], 10, false],
  [[{ numeric: ['<=', 10] }], 10, true],
  [[{ numeric: ['>', 10] }], 10, false],
  [[{ numeric: ['>=', 10] }], 10, true],
  [[{ numeric: ['=', 10] }], 10, true],
  [[{ numeric: ['=', 10] }], '10', false],
  [[{ numeric: ['>', 0, '<=', 5] }], 0, false],
  [[{ numeric: ['>', 0, '<=', 5] }], 5, true],
  [[{ numeric: ['>=', 0, '<', 5] }], 0, true],
  [[{ numeric: ['>=', 0, '<', 5] }], 5, false],
  [[{ exists: true }], 'x', true],
  [[{ exists: true }], null, true],
  [[{ exists: false }], 'x', false],
  [[{ 'anything-but': 'rugby' }], 'tennis', true],
  [[{ 'anything-but': 'rugby' }], 'rugby', false],
  [[{ 'anything-but': ['rugby', 'tennis'] }], ['rugby', 'tennis'], false],
  [[{ 'anything-but': ['rugby', 'tennis'] }], ['rugby', 'football'], true],
  [[{ 'anything-but': [100, 500] }], 101, true],
  [[{ 'anything-but': [100, 500] }], 500, false],
  [[{ 'anything-but': { prefix: 'order-' } }], 'data-1', true],
  [[{ 'anything-but': { prefix: 'order-' } }], 'order-1', false],
  [[{ 'anything-but': { prefix: ['a', 'b'] } }], 'bc', false],
  [[{ 'anything-but': { suffix: '.png' } }], 'a.png', false],
  [[{ 'anything-but': { suffix: '.png' } }], 'a.jpg', true],
  [[{ 'anything-but': { wildcard: '*/tmp/*' } }], 'a/tmp/b', false],
  [[{ 'anything-but': { wildcard: '*/tmp/*' } }], 'a/b', true],
  [[{ 'anything-but': { 'equals-ignore-case': 'x' } }], 'X', false],
  [[{ 'anything-but': { 'equals-ignore-case': ['x', 'y'] } }], 'z', true],
])('the values %j and the value %j: %j', (wanted, value, matches) => {
  expect(fits({ key: wanted }, { key: value })).toBe(matches);
});

test('a missing key fits only exists false, not anything-but', () => {
  expect(fits({ a: [{ exists: false }] }, {})).toBe(true);
  expect(fits({ a: [{ exists: false }] }, { a: [] })).toBe(true);
  expect(fits({ a: [{ exists: true }] }, {})).toBe(false);
  expect(fits({ a: [{ 'anything-but': 'x' }] }, {})).toBe(false);
  expect(fits({ a: [{ 'anything-but': 'x' }, { exists: false }] }, {})).toBe(true);
});

test('exists looks at leaves: an object under the key is none', () => {
  expect(fits({ a: [{ exists: true }] }, { a: { b: 1 } })).toBe(false);
  expect(fits({ a: { b: [{ exists: true }] } }, { a: { b: 1 } })).toBe(true);
});

test('keys are joined by and, values by or, and keys outside the pattern are ignored', () => {
  const pattern = { colour: ['red', 'blue'], size: [{ numeric: ['>', 5] }] };
  expect(fits(pattern, { colour: 'blue', size: 6, other: 1 })).toBe(true);
  expect(fits(pattern, { colour: 'blue', size: 5 })).toBe(false);
  expect(fits(pattern, { size: 6 })).toBe(false);
});

test('of $or one alternative is enough, beside what must hold anyway', () => {
  const pattern = { source: ['x'], $or: [{ a: [1] }, { b: { c: [2] }, d: [3] }] };
  expect(fits(pattern, { source: 'x', a: 1 })).toBe(true);
  expect(fits(pattern, { source: 'x', b: { c: 2 }, d: 3 })).toBe(true);
  expect(fits(pattern, { source: 'x', b: { c: 2 } })).toBe(false);
  expect(fits(pattern, { source: 'y', a: 1 })).toBe(false);
});

test('an object in an array fits in any combination, or only within one element, as the service has it', () => {
  const pattern = { items: { kind: ['book'], price: [{ numeric: ['<', 10] }] } };
  const mixed = {
    items: [
      { kind: 'book', price: 20 },
      { kind: 'pen', price: 1 },
    ],
  };
  expect(fits(pattern, mixed, sns)).toBe(true);
  expect(fits(pattern, mixed, bridge)).toBe(false);
  expect(
    fits(
      pattern,
      {
        items: [
          { kind: 'pen', price: 1 },
          { kind: 'book', price: 5 },
        ],
      },
      bridge,
    ),
  ).toBe(true);
  expect(fits(pattern, { items: [[{ kind: 'book', price: 5 }]] }, bridge)).toBe(true);
});

test('inherited members of an object are no keys', () => {
  expect(fits({ toString: [{ exists: false }] }, {})).toBe(true);
  expect(fits({ constructor: [{ exists: true }] }, {})).toBe(false);
});

test.each([
  [{ a: ['x', 'y'] }, { a: 'z' }, 'a is "z"; wanted: "x" or "y".'],
  [{ a: { b: [{ prefix: 'x' }] } }, {}, 'a.b is missing; wanted: text that starts with "x".'],
  [{ a: [{ suffix: 'x' }] }, { a: [1, 2] }, 'a is 1, 2; wanted: text that ends with "x".'],
  [{ a: [{ numeric: ['>', 1, '<=', 2] }] }, { a: 5 }, 'a is 5; wanted: a number > 1 and <= 2.'],
  [{ a: [{ numeric: ['=', 1] }] }, { a: null }, 'a is null; wanted: a number equal to 1.'],
  [{ a: [{ exists: true }] }, {}, 'a is missing; wanted: that it is there.'],
  [{ a: [{ exists: false }] }, { a: true }, 'a is true; wanted: that it is not there.'],
  [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'x' }, 'a is "x"; wanted: anything but "x" or "y".'],
  [{ a: [{ wildcard: 'x*' }, 7] }, { a: 'y' }, 'a is "y"; wanted: text like "x*" or 7.'],
  [{ a: [{ cidr: '10.0.0.0/8' }] }, { a: 'y' }, 'a is "y"; wanted: an address in 10.0.0.0/8.'],
  [{ a: [{ 'equals-ignore-case': 'x' }] }, { a: 'y' }, 'a is "y"; wanted: "x" in any case.'],
  [{ $or: [{ a: [1] }, { b: { c: [2] } }] }, {}, 'none of the alternatives in "$or" fits (a, b.c).'],
])('%j holds %j back and says: %s', (pattern, object, sentence) => {
  expect(why(pattern, object)).toBe(sentence);
});

/** The plainest reading of the documentation for flat patterns of values, prefixes, ranges, exists and anything-but. */
function naive(pattern: Record<string, unknown[]>, object: Record<string, unknown>): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const value = object[key];
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return wanted.some((one) => {
      if (typeof one !== 'object' || one === null) return values.includes(one);
      if ('exists' in one) return one.exists === values.length > 0;
      if ('prefix' in one)
        return values.some((v) => typeof v === 'string' && v.startsWith(String(one.prefix)));
      if ('anything-but' in one) return values.some((v) => !(one['anything-but'] as unknown[]).includes(v));
      const [, low, , high] = (one as { numeric: [string, number, string, number] }).numeric;
      return values.some((v) => typeof v === 'number' && v >= low && v < high);
    });
  });
}

test('agrees with the plainest reading on any flat pattern and object', () => {
  const scalar = fc.oneof(
    fc.constantFrom('a', 'ab', 'b', ''),
    fc.integer({ min: 0, max: 5 }),
    fc.boolean(),
    fc.constant(null),
  );
  const match = fc.oneof(
    scalar,
    fc.record({ exists: fc.boolean() }),
    fc.record({ prefix: fc.constantFrom('a', 'b', '') }),
    fc.record({ 'anything-but': fc.uniqueArray(fc.constantFrom('a', 'ab', 'b'), { minLength: 1 }) }),
    fc.integer({ min: 0, max: 3 }).map((low) => ({ numeric: ['>=', low, '<', low + 2] })),
  );
  const key = fc.constantFrom('x', 'y', 'z');
  const pattern = fc.dictionary(key, fc.array(match, { minLength: 1, maxLength: 3 }), { minKeys: 1 });
  const object = fc.dictionary(key, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })));
  fc.assert(
    fc.property(pattern, object, (one, other) => {
      expect(fits(one, other)).toBe(naive(one, other));
      expect(fits(one, other, bridge)).toBe(naive(one, other));
    }),
    { seed: 5, numRuns: 3000 },
  );
});
