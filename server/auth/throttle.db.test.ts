import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { allowSignUp } from './throttle';

const request = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }));
vi.mock('next/headers', () => ({ headers: async () => new Headers(request.headers) }));

/** How many of a hundred and one new accounts are let through. */
async function countAllowed(forwardedFor: () => string): Promise<number> {
  let allowed = 0;
  for (let attempt = 0; attempt < 101; attempt += 1) {
    request.headers = { 'x-forwarded-for': forwardedFor() };
    if (await allowSignUp()) allowed += 1;
  }
  return allowed;
}

test('one address makes a hundred accounts in a window, and no more', async () => {
  expect(await countAllowed(() => '192.0.2.1')).toBe(100);
});

test('a visitor who makes up an address of their own gets no further: the proxy names the last one', async () => {
  expect(await countAllowed(() => `${randomUUID()}, 192.0.2.2`)).toBe(100);
});
