import { expect, test } from 'vitest';
import * as z from 'zod';
import { readJson } from './read-json';

const schema = z.strictObject({ word: z.string() });

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/record', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);

async function refusalOf(request: Request) {
  const { refusal } = await readJson(request, schema);
  return refusal && [refusal.status, await refusal.json()];
}

test('a sound body is read, also one that comes in pieces that cut a letter in two', async () => {
  const bytes = new TextEncoder().encode('{"word":"ünïcode"}');
  const pieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readJson(post(pieces), schema)).toEqual({ value: { word: 'ünïcode' } });
});

test.each([
  ['{', 400, 'The body is no JSON.'],
  ['{"word":1}', 400, 'word: Invalid input: expected string, received number'],
  [`{"word":"${'x'.repeat(200_000)}"}`, 413, 'That is too much at once.'],
])('what cannot be used is refused with its reason', async (body, status, problem) => {
  expect(await refusalOf(post(body))).toEqual([status, { problem }]);
});

test('a body without an end is refused before it fills the memory', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 1000) controller.error(new Error('Somebody read on.'));
      else controller.enqueue(new Uint8Array(16 * 1024));
    },
  });
  expect(await refusalOf(post(endless))).toEqual([413, { problem: 'That is too much at once.' }]);
  expect(sent).toBeLessThan(20);
});

test("another site's page is refused", async () => {
  const request = post('{"word":"x"}', { 'sec-fetch-site': 'cross-site' });
  expect(await refusalOf(request)).toEqual([403, { problem: 'This address answers only to its own pages.' }]);
});
