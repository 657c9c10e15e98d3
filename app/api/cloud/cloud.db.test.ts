import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteToken } from '@/server/cloud/accounts/site-token';
import { type LearnerCloud, startLearnerCloud } from '@/server/cloud/accounts/start-learner-cloud';
import { db } from '@/server/db/client';
import { GET, POST } from './account/route';
import { POST as LIVE } from './live/route';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));
// React remembers the learner for one request of a page; here every call is a request of its own.
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (work: unknown) => work }));

let cloud: LearnerCloud;
beforeEach(async () => {
  jar.clear();
  process.env.AUTH_SECRET = 'a secret of at least thirty-two characters';
  cloud = await startLearnerCloud({
    host: '127.0.0.1',
    port: 0,
    origin: 'http://localhost:4566',
    token: siteToken(),
    onBug: (error) => expect.unreachable(String(error)),
  });
  process.env.FANOUT_CLOUD_PORT = String(cloud.port);
  process.env.FANOUT_CLOUD_ORIGIN = 'http://localhost:4566';
});
afterEach(async () => {
  await cloud.close();
  delete process.env.FANOUT_CLOUD_ORIGIN;
  delete process.env.FANOUT_CLOUD_PORT;
});

const request = (body: object, headers: HeadersInit = {}) =>
  new Request('http://localhost/api/cloud', { method: 'POST', body: JSON.stringify(body), headers });

test('a visitor has no account until it is asked for; then it is kept, and new keys are new', async () => {
  const before = await db.learner.count();
  expect(await (await GET()).json()).toEqual({ access: null });
  expect(await db.learner.count()).toBe(before);
  const made = await (await POST(request({ guest: randomUUID() }))).json();
  expect(made.access).toMatchObject({
    accountId: expect.stringMatching(/^\d{12}$/),
    endpoint: 'http://localhost:4566',
  });
  expect(await (await GET()).json()).toEqual(made);
  const rotated = await (await POST(request({ guest: randomUUID(), rotate: true }))).json();
  expect(rotated.access.accountId).toBe(made.access.accountId);
  expect(rotated.access.accessKeyId).not.toBe(made.access.accessKeyId);
  expect(await (await GET()).json()).toEqual(rotated);
});

test('a page sees its own account, and a visitor none', async () => {
  const question = { session: randomUUID(), messages: [] };
  expect((await LIVE(request(question))).status).toBe(404);
  await POST(request({ guest: randomUUID() }));
  const answer = await (await LIVE(request(question))).json();
  expect(answer).toEqual([expect.objectContaining({ kind: 'frame' })]);
});

test('keys are told to our own pages only', async () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await POST(request({ guest: randomUUID() }, evil))).status).toBe(403);
  expect((await LIVE(request({ session: randomUUID(), messages: [] }, evil))).status).toBe(403);
});

test('without an endpoint the pages say so', async () => {
  await POST(request({ guest: randomUUID() }));
  delete process.env.FANOUT_CLOUD_ORIGIN;
  expect((await GET()).status).toBe(503);
  expect((await LIVE(request({ session: randomUUID(), messages: [] }))).status).toBe(503);
});

test.each([{}, { guest: 'x' }, { guest: randomUUID(), extra: 1 }])(
  '%j is no request for an account',
  async (body) => {
    expect((await POST(request(body))).status).toBe(400);
  },
);

test.each([{}, { session: 'x', messages: [] }, { session: randomUUID(), messages: [{}] }])(
  '%j is no question about one',
  async (body) => {
    expect((await LIVE(request(body))).status).toBe(400);
  },
);
