import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

// An error that is only printed is an error that nobody reads: it fails the test that caused it.
// A test that expects one says so with `vi.mocked(console.error).mockClear()` after asserting on it.
let printed: MockInstance<typeof console.error>;

beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  const calls = printed.mock.calls.map((call) => call.map(String).join(' '));
  printed.mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
