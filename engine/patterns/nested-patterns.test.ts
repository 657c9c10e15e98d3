import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misfit } from './match-pattern';
import { readPattern } from './read-pattern';
import type { PatternRules } from './rules';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Leaf = (string | number | { exists: boolean } | { 'anything-but': string[] })[];
type Wanted = { [key: string]: Leaf | Wanted };

const rules = (arrays: PatternRules['arrays']): PatternRules => ({
  largestNumber: 1e9,
  decimals: 5,
  prefixIgnoresCase: false,
  arrays,
});

function fits(pattern: unknown, object: Json, arrays: PatternRules['arrays']): boolean {
  const read = readPattern(pattern, rules(arrays));
  if ('fault' in read) throw new Error(read.fault);
  return misfit(read, object, rules(arrays)) === undefined;
}

function leafFits(leaf: Leaf, values: Json[]): boolean {
  return leaf.some((one) => {
    if (typeof one !== 'object') return values.includes(one);
    if ('exists' in one) return one.exists === values.length > 0;
    return values.some((value) => !one['anything-but'].includes(value as string));
  });
}

/** All that stands under a key, arrays opened. */
function under(values: Json[], key: string): Json[] {
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && key in value
      ? [value[key] as Json].flat(Number.POSITIVE_INFINITY as 1)
      : [],
  );
}

const isScalar = (value: Json) => value === null || typeof value !== 'object';

/** Each key by itself: it does not matter in which element of an array its value stands. */
function anyCombination(wanted: Wanted, values: Json[]): boolean {
  return Object.entries(wanted).every(([key, one]) => {
    const found = under(values, key);
    return Array.isArray(one) ? leafFits(one, found.filter(isScalar)) : anyCombination(one, found);
  });
}

/** Every way to take one element of each array of objects. */
function variants(value: Json): Json[] {
  if (Array.isArray(value)) {
    const flat = value.flat(Number.POSITIVE_INFINITY as 1) as Json[];
    return flat.length === 0 || flat.every(isScalar) ? [flat] : flat.flatMap(variants);
  }
  if (typeof value !== 'object' || value === null) return [value];
  return Object.entries(value).reduce<Json[]>(
    (made, [key, member]) =>
      made.flatMap((object) => variants(member).map((one) => ({ ...(object as object), [key]: one }))),
    [{}],
  );
}

const key = fc.constantFrom('a', 'b');
const scalar = fc.constantFrom<Json>('x', 'y', 1, null);
const object = fc.letrec<{ object: { [key: string]: Json }; member: Json }>((tie) => ({
  object: fc.dictionary(key, tie('member'), { maxKeys: 2 }),
  member: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(scalar, { maxLength: 2 }),
    tie('object'),
    fc.array(tie('object'), { minLength: 1, maxLength: 3 }),
  ),
})).object;

const leaf = fc.array(
  fc.oneof(
    fc.constantFrom<Leaf[number]>('x', 'y', 1),
    fc.record({ exists: fc.boolean() }),
    fc.constantFrom<Leaf[number]>({ 'anything-but': ['x'] }, { 'anything-but': ['x', 'y'] }),
  ),
  { minLength: 1, maxLength: 2 },
) as fc.Arbitrary<Leaf>;
const wanted = fc.letrec<{ wanted: Wanted }>((tie) => ({
  wanted: fc.dictionary(key, fc.oneof({ maxDepth: 2 }, leaf, tie('wanted')), { minKeys: 1, maxKeys: 2 }),
})).wanted;

test('in any combination, each key may find its value in another element', () => {
  fc.assert(
    fc.property(wanted, object, (pattern, value) => {
      expect(fits(pattern, value, 'any-combination')).toBe(anyCombination(pattern, [value]));
    }),
    { seed: 8, numRuns: 3000 },
  );
});

test('in the same element, one choice of elements must fit all keys', () => {
  fc.assert(
    fc.property(wanted, object, (pattern, value) => {
      const some = variants(value).some((one) => anyCombination(pattern, [one]));
      expect(fits(pattern, value, 'same-element')).toBe(some);
    }),
    { seed: 8, numRuns: 3000 },
  );
});

test('$or is what either of its alternatives is', () => {
  fc.assert(
    fc.property(
      wanted,
      wanted,
      object,
      fc.constantFrom('any-combination', 'same-element'),
      (one, other, value, arrays) => {
        const either = fits(one, value, arrays) || fits(other, value, arrays);
        expect(fits({ $or: [one, other] }, value, arrays)).toBe(either);
      },
    ),
    { seed: 12, numRuns: 1000 },
  );
});
