import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RelayedRequest, RelayQuestion } from '@/lib/schemas/cloud';
import { db } from '@/server/db/client';
import { type CloudKeys, ensureCloudKeys } from './cloud-keys';
import { Relays } from './relays';
import { type LearnerCloud, startLearnerCloud } from './start-learner-cloud';

let cloud: LearnerCloud;
let keys: CloudKeys;

beforeEach(async () => {
  keys = await ensureCloudKeys((await db.learner.create({ data: {} })).id);
  cloud = await startLearnerCloud({
    host: '127.0.0.1',
    port: 0,
    origin: 'http://localhost:4566',
    token: 'the token',
    onBug: (error) => expect.unreachable(String(error)),
  });
});
afterEach(() => cloud.close());

const client = (secret = keys.secret) =>
  new SQSClient({
    endpoint: `http://127.0.0.1:${cloud.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: secret },
    maxAttempts: 1,
  });

/** What the page of a lab says to the endpoint, through the site. */
async function ask(question: RelayQuestion): Promise<RelayedRequest[]> {
  const url = `http://127.0.0.1:${cloud.port}/_fanout/account/${keys.accountId}/relay`;
  const headers = { 'x-fanout-token': 'the token' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) })).json();
}

/** Until the page is known to be there. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

test('while a lab is open for it, a terminal is answered by the lab’s page, in the same bytes', async () => {
  const first = ask({ answers: [] });
  await settled();
  const asked = client().send(new ListQueuesCommand({}));
  const [request] = await first;
  expect(request).toMatchObject({ method: 'POST', headers: { 'x-amz-target': 'AmazonSQS.ListQueues' } });
  const body = Buffer.from(JSON.stringify({ QueueUrls: ['http://lab/orders'] })).toString('base64');
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  await ask({ answers: [{ id: request?.id ?? 0, status: 200, headers, body }] });
  expect((await asked).QueueUrls).toEqual(['http://lab/orders']);
  await ask({ answers: [], isLeaving: true });
  expect((await client().send(new ListQueuesCommand({}))).QueueUrls ?? []).toEqual([]);
});

test('a lab that is closed leaves nobody waiting', async () => {
  const relays = new Relays(Date.now);
  const asking = relays.ask('1', { answers: [] });
  const answered: number[] = [];
  const request = { method: 'POST', url: '/', headers: {}, body: new Uint8Array(), http: 'h1' } as const;
  relays.carry('1', request, ({ status }) => answered.push(status));
  await relays.ask('1', { answers: [], isLeaving: true });
  expect(answered).toEqual([503]);
  expect(relays.isOpen('1')).toBe(false);
  await asking;
});

test('a wrong signature never reaches the lab', async () => {
  const waiting = ask({ answers: [] });
  await settled();
  await expect(client('not the secret').send(new ListQueuesCommand({}))).rejects.toThrow(/signature/i);
  await ask({ answers: [], isLeaving: true });
  expect(await waiting).toEqual([]);
});
