import { describe, expect, test } from 'vitest';
import { HOSTILE_VALUES } from '../testing/refusals';
import { isFields, msOfTime, required, type Shape, shapeFault } from './check-shape';

interface Order {
  Name?: string;
  Count?: number;
  Lines?: { Sku?: string; Tags?: Record<string, string> }[];
  Body?: Uint8Array | string;
}
const shape: Shape<Order> = {
  Name: required('text'),
  Count: 'integer',
  Lines: { list: { of: { Sku: required('text'), Tags: { map: 'text' } } } },
  Body: 'blob',
};

describe('a request that fits', () => {
  test.each([
    { Name: 'a' },
    { Name: 'a', Count: 3, Body: 'text' },
    { Name: 'a', Count: null, Lines: [{ Sku: 'x', Tags: { one: 'two' } }], Body: Uint8Array.of(1) },
    { Name: 'a', Unknown: { what: 'ever' } },
  ])('%j has no fault', (request) => {
    expect(shapeFault(request, shape)).toBeUndefined();
  });
});

describe('what does not fit is named by its path', () => {
  test.each([
    [{}, { kind: 'missing', path: 'Name' }],
    [{ Name: null }, { kind: 'missing', path: 'Name' }],
    [{ Name: 1 }, { kind: 'wrong-type', path: 'Name', wanted: 'a String' }],
    [
      { Name: 'a', Count: 1.5 },
      { kind: 'wrong-type', path: 'Count', wanted: 'an Integer' },
    ],
    [
      { Name: 'a', Lines: {} },
      { kind: 'wrong-type', path: 'Lines', wanted: 'a List' },
    ],
    [
      { Name: 'a', Lines: [{}] },
      { kind: 'missing', path: 'Lines.1.member.Sku' },
    ],
    [
      { Name: 'a', Lines: ['x'] },
      { kind: 'wrong-type', path: 'Lines.1.member', wanted: 'an Object' },
    ],
    [
      { Name: 'a', Lines: [{ Sku: 'x', Tags: { one: 2 } }] },
      { kind: 'wrong-type', path: 'Lines.1.member.Tags.1.member', wanted: 'a String' },
    ],
  ])('%j', (request, fault) => {
    expect(shapeFault(request, shape)).toEqual(fault);
  });

  test('a value of any kind anywhere never throws', () => {
    for (const value of HOSTILE_VALUES) {
      expect(() => shapeFault(value, shape)).not.toThrow();
      expect(() => shapeFault({ Name: 'a', Lines: [value], Count: value, Body: value }, shape)).not.toThrow();
    }
  });
});

test('a moment is seconds or a date, and nothing else', () => {
  expect(msOfTime(1.5)).toBe(1500);
  expect(msOfTime(new Date(42))).toBe(42);
  expect(msOfTime(new Date(Number.NaN))).toBeUndefined();
  expect(msOfTime({ getTime: 1 })).toBeUndefined();
  expect(msOfTime('2026-01-01')).toBeUndefined();
});

test('bytes and lists are no fields', () => {
  expect([{}, [], null, Uint8Array.of(1), 'a'].map(isFields)).toEqual([true, false, false, false, false]);
});
