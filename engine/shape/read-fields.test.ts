import { describe, expect, test } from 'vitest';
import { fail, ok } from '../kernel/outcome';
import { HOSTILE_VALUES } from '../testing/refusals';
import { fieldReaders, fieldsOf } from './read-fields';

const refusals = {
  missing: (name: string) => fail('Missing', name),
  wrongType: (name: string, value: unknown, wanted: string) =>
    fail('WrongType', `${name}: ${typeof value} is not ${wanted}`),
};
const strict = fieldReaders({ ...refusals, emptyIsMissing: true });
const lax = fieldReaders({ ...refusals, emptyIsMissing: false });

describe('a text', () => {
  test.each([
    ['Size', ok('large')],
    ['Absent', ok(undefined)],
    ['Null', ok(undefined)],
    ['Count', fail('WrongType', 'Count: number is not a String')],
  ])('%s is read', (name, read) => {
    expect(strict.readText({ Size: 'large', Null: null, Count: 1 }, name)).toEqual(read);
  });

  test('that is required must be there', () => {
    expect(strict.requireText({ Size: 'large' }, 'Size')).toEqual(ok('large'));
    expect(strict.requireText({ Size: null }, 'Size')).toEqual(fail('Missing', 'Size'));
    expect(strict.requireText({ Size: 1 }, 'Size')).toEqual(
      fail('WrongType', 'Size: number is not a String'),
    );
  });

  test('that is empty is missing for some services only', () => {
    expect(strict.requireText({ Size: '' }, 'Size')).toEqual(fail('Missing', 'Size'));
    expect(lax.requireText({ Size: '' }, 'Size')).toEqual(ok(''));
  });
});

describe('texts', () => {
  test.each([
    [['a', 'b'], ok(['a', 'b'])],
    [undefined, ok(undefined)],
    [{ a: 'b' }, fail('WrongType', 'Names: object is not a List')],
    [['a', 1, {}], fail('WrongType', 'Names: number is not a String')],
    [['a', undefined], fail('WrongType', 'Names: undefined is not a String')],
  ])('in a list: %j', (Names, read) => {
    expect(lax.readTexts({ Names }, 'Names')).toEqual(read);
  });

  test.each([
    [{ a: 'b' }, ok({ a: 'b' })],
    [null, ok(undefined)],
    [['a'], fail('WrongType', 'Tags: object is not a Map')],
    [new Uint8Array(1), fail('WrongType', 'Tags: object is not a Map')],
    [{ a: 'b', c: true }, fail('WrongType', 'Tags: boolean is not a String')],
  ])('in a map: %j', (Tags, read) => {
    expect(lax.readTextMap({ Tags }, 'Tags')).toEqual(read);
  });
});

test('whatever a request or a field is, reading it never throws', () => {
  for (const value of HOSTILE_VALUES) {
    expect(() => fieldsOf(value)).not.toThrow();
    const { readText, requireText, readTexts, readTextMap } = fieldReaders({
      missing: (name) => fail('Missing', name),
      wrongType: (name) => fail('WrongType', name),
      emptyIsMissing: true,
    });
    for (const read of [readText, requireText, readTexts, readTextMap])
      expect(() => read({ Field: value }, 'Field')).not.toThrow();
  }
});

test('what is no object has no fields', () => {
  expect([undefined, null, 'text', 1, ['a'], new Uint8Array(1)].map(fieldsOf)).toEqual(
    Array.from({ length: 6 }, () => ({})),
  );
});
