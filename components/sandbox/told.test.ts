import { expect, test } from 'vitest';
import { told } from './told';

test('the reader is spoken to', () => {
  expect(told('reader received order 7 from orders')).toBe('You received order 7 from orders');
  expect(told('reader waits for messages from orders')).toBe('You wait for messages from orders');
});

test('nobody else is', () => {
  expect(told('shop sent reader 1 to orders')).toBe('shop sent reader 1 to orders');
});
