import { expect, test } from 'vitest';
import { filterWords } from './filter-words';

test.each([
  [{ customer_type: ['retail'] }, 'customer_type: retail'],
  [{ customer_type: ['retail', 'trade'] }, 'customer_type: retail or trade'],
  [{ price: [{ numeric: ['>=', 100, '<', 200] }] }, 'price: ≥ 100, < 200'],
  [{ store: [{ prefix: 'eu-' }] }, 'store: eu-…'],
  [{ file: [{ suffix: '.jpg' }] }, 'file: ….jpg'],
  [{ event: [{ 'anything-but': ['refund', 'test'] }] }, 'event: not refund or test'],
  [{ event: [{ 'anything-but': { prefix: 'x-' } }] }, 'event: not x-…'],
  [{ coupon: [{ exists: false }] }, 'coupon: missing'],
  [{ coupon: [{ exists: true }] }, 'coupon: present'],
  [{ colour: [{ 'equals-ignore-case': 'red' }] }, 'colour: red in any case'],
  [{ ip: [{ cidr: '10.0.0.0/24' }] }, 'ip: within 10.0.0.0/24'],
  [{ a: ['1'], b: [null] }, 'a: 1 & b: null'],
  [{ detail: { state: ['running'] } }, 'detail.state: running'],
  [{ $or: [{ a: ['1'] }, { b: ['2'] }] }, 'a: 1 or b: 2'],
])('%o reads as "%s"', (policy, words) => {
  expect(filterWords(policy)).toBe(words);
  expect(filterWords(JSON.stringify(policy))).toBe(words);
});

test('a policy that is no JSON is shown as it is written', () => {
  expect(filterWords('{"customer_type": [')).toBe('{"customer_type": [');
});

test('an operator that has no words of its own is shown as written', () => {
  expect(filterWords({ a: [{ newest: 1 }] })).toBe('a: newest 1');
});
