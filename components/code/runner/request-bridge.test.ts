import { expect, test } from 'vitest';
import type { HttpRequest } from '@/engine/client/http';
import { bridgeHandler } from './request-bridge';

/** A request is read before it is carried, and its body may be a stream. */
const carriedAway = () => new Promise((resolve) => setTimeout(resolve, 0));

function opened() {
  const carried: { id: number; request: HttpRequest }[] = [];
  return { carried, bridge: bridgeHandler((id, request) => carried.push({ id, request })) };
}

test('a request is carried whole, and its answer read as a stream', async () => {
  const { carried, bridge } = opened();
  const asked = bridge.handler.handle({
    method: 'POST',
    path: '/',
    query: { a: ['1', '&'], b: null },
    headers: { 'X-Amz-Target': 'AmazonSQS.ListQueues' },
    body: '{}',
  });
  await carriedAway();
  const [first] = carried;
  expect(first?.request).toMatchObject({
    url: '/?a=1&a=%26&b',
    headers: { 'x-amz-target': 'AmazonSQS.ListQueues' },
  });
  expect(new TextDecoder().decode(first?.request.body)).toBe('{}');
  bridge.answer({
    kind: 'response',
    id: first?.id ?? 0,
    response: { status: 200, headers: {}, body: new TextEncoder().encode('hi') },
  });
  const { response } = await asked;
  expect(response.statusCode).toBe(200);
  expect(await new Response(response.body).text()).toBe('hi');
});

test('answers find their own request, whatever the order', async () => {
  const { carried, bridge } = opened();
  const ask = () => bridge.handler.handle({ method: 'GET', path: '/', headers: {} });
  const asked = [ask(), ask()];
  await carriedAway();
  for (const { id } of carried.toReversed())
    bridge.answer({
      kind: 'response',
      id,
      response: { status: 200 + id, headers: {}, body: new Uint8Array() },
    });
  expect((await Promise.all(asked)).map(({ response }) => response.statusCode)).toEqual([201, 202]);
});

test('a refusal is an error of the request', async () => {
  const { carried, bridge } = opened();
  const asked = bridge.handler.handle({ method: 'GET', path: '/', headers: {} });
  await carriedAway();
  bridge.answer({ kind: 'refused', id: carried[0]?.id ?? 0, message: 'The world is closed.' });
  await expect(asked).rejects.toThrow('The world is closed.');
});

test('a body that is a blob is carried as its bytes', async () => {
  const { carried, bridge } = opened();
  void bridge.handler.handle({ method: 'PUT', path: '/b/k', headers: {}, body: new Blob(['hello']) });
  await carriedAway();
  expect(new TextDecoder().decode(carried[0]?.request.body)).toBe('hello');
});
