import { expect, test } from 'vitest';
import { safeCallback } from './callback-url';

test.each(['/learn/polling', '/quiz/sqs?mode=wrong', '/learn/polling#long-polls', '/'])(
  '%s is a page of ours',
  (path) => {
    expect(safeCallback(path)).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  'evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '',
  undefined,
  null,
])('%j leads to the dashboard', (path) => {
  expect(safeCallback(path)).toBe('/dashboard');
});
