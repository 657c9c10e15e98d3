import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { HttpLimits } from './http-limits';
import type { Answer, HttpRequest } from './http-message';
import { type Listening, listen } from './listen';

const text = (body: Uint8Array) => Buffer.from(body).toString();
const plain = (status: number, body: string) => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from(body),
});

let open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close(0)));
  open = [];
});

const echo: Answer = ({ method, url, headers, body, http }, reply) => {
  reply(plain(200, `${http} ${method} ${url} ${headers['x-test'] ?? ''} ${text(body)}`));
  return () => undefined;
};

async function start(limits: Partial<HttpLimits> = {}, answer: Answer = echo) {
  const listening = await listen({
    host: '127.0.0.1',
    port: 0,
    answer,
    tooLarge: ({ url }) => plain(413, `${url} is too large`),
    limits,
  });
  open.push(listening);
  return listening;
}

async function h1(port: number, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/path?q=1`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.text() };
}

async function h2(port: number, body: string) {
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  const stream = session.request({ ':method': 'POST', ':path': '/path?q=1', 'x-test': 'yes' });
  stream.end(body);
  let status = 0;
  stream.on('response', (headers) => {
    status = Number(headers[':status']);
  });
  let read = '';
  for await (const chunk of stream) read += chunk;
  session.close();
  return { status, body: read };
}

/** What a connection answers until it is closed. */
async function raw(port: number, ...parts: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => undefined);
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!socket.closed) await once(socket, 'close');
  return heard;
}

test('one port answers HTTP/1.1 and HTTP/2 with prior knowledge', async () => {
  const { port } = await start();
  expect(await h1(port, 'hello', { 'X-Test': 'yes' })).toEqual({
    status: 200,
    body: 'h1 POST /path?q=1 yes hello',
  });
  expect(await h2(port, 'hello')).toEqual({ status: 200, body: 'h2 POST /path?q=1 yes hello' });
});

test('a method that begins like the preface of HTTP/2 is HTTP/1, however it is cut', async () => {
  const { port } = await start();
  const heard = await raw(port, 'P', 'RO', 'PFIND / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
  expect(heard).toContain('h1 PROPFIND /');
});

test('the preface of HTTP/2 is known when it comes in pieces', async () => {
  const { port } = await start();
  const socket: Socket = connect(port, '127.0.0.1');
  for (const part of ['P', 'RI * HT', 'TP/2.0\r\n\r\nSM\r\n\r\n', '\0\0\0\u0004\0\0\0\0\0']) {
    socket.write(part, 'latin1');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [answer] = await once(socket, 'data');
  // A SETTINGS frame: type 4 in the fourth byte.
  expect(answer[3]).toBe(4);
  socket.destroy();
});

test('a connection serves many requests, one after the other and all at once', async () => {
  const { port } = await start();
  const bodies = Array.from({ length: 50 }, (_, index) => String(index));
  const answers = await Promise.all(bodies.map((body) => h1(port, body)));
  expect(answers.map(({ body }) => body.split(' ').at(-1))).toEqual(bodies);
});

test('a body of many pieces arrives whole', async () => {
  const { port } = await start();
  const body = 'x'.repeat(300_000);
  expect((await h1(port, body)).body.length).toBe('h1 POST /path?q=1  '.length + 300_000);
  expect((await h2(port, body)).body.length).toBe('h2 POST /path?q=1 yes '.length + 300_000);
});

test('a body over the limit is answered with the error and read no further', async () => {
  const { port } = await start({ bodyBytes: 1000 });
  expect(await h1(port, 'x'.repeat(1000))).toMatchObject({ status: 200 });
  const head = 'POST /big HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n';
  const heard = await raw(port, head + 'x'.repeat(2000));
  expect(heard).toContain('413');
  expect(heard).toContain('/big is too large');
  expect(await h2(port, 'x'.repeat(5000))).toEqual({ status: 413, body: '/path?q=1 is too large' });
});

test('clients that never finish are let go', async () => {
  const { port } = await start({ headersMs: 150, requestMs: 300 });
  const nothing = raw(port, '');
  const halfHead = raw(port, 'POST / HTTP/1.1\r\nhost');
  const halfBody = raw(port, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc');
  expect(await nothing).toBe('');
  expect(await halfHead).toContain('408 Request Timeout');
  expect(await halfBody).toContain('408 Request Timeout');
});

test('what is not HTTP is answered with 400 and closed', async () => {
  const { port } = await start();
  expect(await raw(port, 'hello there\r\n\r\n')).toContain('400 Bad Request');
});

test('a client that goes away before its answer is told of, and only then', async () => {
  const told: string[] = [];
  const { port } = await start({}, (request: HttpRequest, reply) => {
    const timer = setTimeout(() => reply(plain(200, 'late')), 100);
    return () => {
      clearTimeout(timer);
      told.push(text(request.body));
    };
  });
  await h1(port, 'patient');
  const agent = new Agent();
  const impatient = httpRequest({ port, host: '127.0.0.1', method: 'POST', agent });
  impatient.on('error', () => undefined);
  impatient.end('impatient');
  await new Promise((resolve) => setTimeout(resolve, 50));
  impatient.destroy();
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  const stream = session.request({ ':method': 'POST', ':path': '/' });
  stream.end('impatient too');
  await new Promise((resolve) => setTimeout(resolve, 50));
  stream.close(8);
  await new Promise((resolve) => setTimeout(resolve, 100));
  session.close();
  expect(told).toEqual(['impatient', 'impatient too']);
});

test('closing lets running requests end and frees the port', async () => {
  let finish: () => void = () => undefined;
  const { port, close } = await start({}, (_, reply) => {
    finish = () => reply(plain(200, 'done'));
    return () => undefined;
  });
  const asked = h1(port, '');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = close(5_000);
  finish();
  expect(await asked).toEqual({ status: 200, body: 'done' });
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('a port that is taken is an error', async () => {
  const { port } = await start();
  await expect(
    listen({ host: '127.0.0.1', port, answer: echo, tooLarge: () => plain(413, '') }),
  ).rejects.toThrow('EADDRINUSE');
});
