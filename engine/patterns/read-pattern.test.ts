import { expect, test } from 'vitest';
import { readPattern } from './read-pattern';
import type { PatternRules } from './rules';

const rules: PatternRules = {
  largestNumber: 1e9,
  decimals: 5,
  wildcardStars: 3,
  prefixIgnoresCase: false,
  arrays: 'any-combination',
};

function fault(pattern: unknown): string | undefined {
  const read = readPattern(pattern, rules);
  return 'fault' in read ? read.fault : undefined;
}

test.each([
  [[], 'Filter is not an object'],
  ['text', 'Filter is not an object'],
  [null, 'Filter is not an object'],
  [{ a: 'x' }, '"a" must be an object or an array'],
  [{ a: 1 }, '"a" must be an object or an array'],
  [{ a: null }, '"a" must be an object or an array'],
  [{ a: {} }, 'Empty objects are not allowed'],
  [{ a: [] }, 'Empty arrays are not allowed'],
  [{ a: [{}] }, 'Empty objects are not allowed'],
  [{ a: [['x']] }, 'Match value must be String, number, true, false, or null'],
  [{ a: [{ startsWith: 'x' }] }, 'Unrecognized match type startsWith'],
  [{ a: [{ toString: 'x' }] }, 'Unrecognized match type toString'],
  [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'Only one key allowed in match expression'],
  [{ a: [{ prefix: 1 }] }, 'prefix match pattern must be a string'],
  [{ a: [{ prefix: { 'equals-ignore-case': 'x' } }] }, 'prefix match pattern must be a string'],
  [{ a: [{ suffix: ['x'] }] }, 'suffix match pattern must be a string'],
  [{ a: [{ 'equals-ignore-case': 3 }] }, 'equals-ignore-case match pattern must be a string'],
  [{ a: [{ wildcard: 3 }] }, 'wildcard match pattern must be a string'],
  [{ a: [{ wildcard: 'a**' }] }, 'Consecutive wildcard characters at pos 1'],
  [{ a: [{ wildcard: '*a*b*c*' }] }, 'Too many wildcards in pattern: at most 3 are allowed'],
  [{ a: [{ exists: 'true' }] }, 'exists match pattern must be either true or false.'],
  [{ a: [{ cidr: 8 }] }, 'CIDR match pattern must be a string'],
  [{ a: [{ cidr: '10.0.0.0/40' }] }, 'Malformed CIDR, mask bits out of range'],
  [{ a: [2e9] }, 'Value must be between -1000000000 and 1000000000, inclusive'],
  [{ a: [{ numeric: 5 }] }, 'Value of numeric must be an array.'],
  [{ a: [{ numeric: [] }] }, 'Invalid member in numeric match: ]'],
  [{ a: [{ numeric: [5] }] }, 'Invalid member in numeric match: 5'],
  [{ a: [{ numeric: ['~', 5] }] }, 'Unrecognized numeric range operator: ~'],
  [{ a: [{ numeric: ['=', 'x'] }] }, 'Value of equals must be numeric'],
  [{ a: [{ numeric: ['<', 'x'] }] }, 'Value of < must be numeric'],
  [{ a: [{ numeric: ['<'] }] }, 'Value of < must be numeric'],
  [{ a: [{ numeric: ['>', 5, '<', 'x'] }] }, 'Value of < must be numeric'],
  [{ a: [{ numeric: ['>', 5, '<'] }] }, 'Value of < must be numeric'],
  [{ a: [{ numeric: ['<', 5, '>', 1] }] }, 'Too many elements in numeric expression'],
  [{ a: [{ numeric: ['=', 5, '<', 9] }] }, 'Too many elements in numeric expression'],
  [{ a: [{ numeric: ['>', 5, '<', 9, '<', 10] }] }, 'Too many elements in numeric expression'],
  [{ a: [{ numeric: ['>', 5, '>', 9] }] }, 'Bad numeric range operator: >'],
  [{ a: [{ numeric: ['>', 9, '<', 5] }] }, 'Bottom must be less than top'],
  [{ a: [{ numeric: ['<', 1e10] }] }, 'Value must be between -1000000000 and 1000000000, inclusive'],
  [
    { a: [{ 'anything-but': true }] },
    'Value of anything-but must be an array or single string/number value.',
  ],
  [
    { a: [{ 'anything-but': null }] },
    'Value of anything-but must be an array or single string/number value.',
  ],
  [{ a: [{ 'anything-but': [] }] }, 'Empty arrays are not allowed'],
  [{ a: [{ 'anything-but': [true] }] }, 'Inside anything but list, start|null|boolean is not supported.'],
  [
    { a: [{ 'anything-but': ['x', 1] }] },
    'Inside anything but list, either all values are number or string, mixed type is not supported',
  ],
  [{ a: [{ 'anything-but': { numeric: ['<', 1] } }] }, 'Unsupported anything-but pattern: numeric'],
  [{ a: [{ 'anything-but': {} }] }, 'Only one key allowed in match expression'],
  [{ a: [{ 'anything-but': { prefix: [] } }] }, 'Empty arrays are not allowed'],
  [{ a: [{ 'anything-but': { prefix: 5 } }] }, 'prefix match pattern must be a string'],
  [{ a: { b: { c: 'x' } } }, '"c" must be an object or an array'],
  [{ $or: [{ a: ['x'] }, { b: 'x' }] }, '"b" must be an object or an array'],
])('%j is refused: %s', (pattern, text) => {
  expect(fault(pattern)).toBe(text);
});

test.each([
  { a: ['x', 1, true, null] },
  { a: { b: { c: [{ exists: true }] } } },
  { a: [{ numeric: ['>=', -5, '<', 5.5] }] },
  { a: [{ 'anything-but': { wildcard: '*.png' } }] },
  { a: [{ 'anything-but': { prefix: ['x', 'y'] } }] },
  { a: [{ cidr: '2001:db8::/32' }] },
  { $or: [{ a: ['x'] }, { b: { c: [1] } }], d: ['y'] },
])('%j is a pattern', (pattern) => {
  expect(fault(pattern)).toBeUndefined();
});

test('$or before anything but two objects of fields is a key like any other', () => {
  expect(readPattern({ $or: ['x'] }, rules)).toMatchObject({ keys: [{ key: '$or' }], alternatives: [] });
  expect(readPattern({ $or: [{ a: ['x'] }] }, rules)).toEqual({ fault: 'Unrecognized match type a' });
  expect(readPattern({ $or: [{ prefix: 'x' }, { prefix: 'y' }] }, rules)).toMatchObject({
    keys: [{ key: '$or', matches: [{ kind: 'prefix' }, { kind: 'prefix' }] }],
  });
});

test('a pattern nested without end is refused before the stack is', () => {
  let pattern: unknown = ['x'];
  for (let depth = 0; depth < 5000; depth += 1) pattern = { a: pattern };
  expect(fault(pattern)).toBe('Filter is nested too deeply');
});

test('where the service allows it, a prefix or suffix may ignore case', () => {
  const read = readPattern(
    { a: [{ suffix: { 'equals-ignore-case': '.PNG' } }] },
    { ...rules, prefixIgnoresCase: true },
  );
  expect(read).toMatchObject({ keys: [{ matches: [{ kind: 'suffix', text: '.PNG', ignoreCase: true }] }] });
});
