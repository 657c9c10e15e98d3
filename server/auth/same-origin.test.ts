import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const asked = (headers: Record<string, string>) =>
  isSameOrigin(new Request('http://localhost/api/record', { headers }));

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'http://evil.example', host: 'localhost:3000' }, false],
  [{ origin: 'null', host: 'localhost:3000' }, false],
  [{}, true],
])('%o: %s', (headers, expected) => {
  expect(asked(headers)).toBe(expected);
});
