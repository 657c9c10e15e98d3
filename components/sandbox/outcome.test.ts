import { expect, test } from 'vitest';
import type { Count } from '@/engine/client/measure';
import { outcomeOf } from './outcome';

const measure = (count: Count) => ({ question: 'How many?', count });

test('a count that grows is told so far, and as what it was when its time is over', () => {
  const deliveries = measure({ deliveries: 'orders' });
  expect(outcomeOf(deliveries, 4, false)).toBe('4 so far');
  expect(outcomeOf(deliveries, 6, true)).toBe('it was 6');
});

test('what comes and goes is told for now, the most of it so far', () => {
  expect(outcomeOf(measure({ queue: 'orders', depth: 'total' }), 12, false)).toBe('12 now');
  expect(outcomeOf(measure({ workers: 'encoder', most: true }), 20, false)).toBe('20 so far');
});
