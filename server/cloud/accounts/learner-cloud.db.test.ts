import { randomUUID } from 'node:crypto';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectRemote } from '@/engine/client/connect-remote';
import type { Frame } from '@/engine/client/sandbox-client';
import { db } from '@/server/db/client';
import { type CloudKeys, ensureCloudKeys, findCloudKeys, rotateCloudKeys } from './cloud-keys';
import { LIVE_DECLARATION } from './live-declaration';
import { ACCOUNT_QUOTA } from './quota';
import { type LearnerCloud, startLearnerCloud } from './start-learner-cloud';
import { loadAccount } from './stored-account';

let clouds: LearnerCloud[] = [];
let keys: CloudKeys;
let learnerId: string;

async function newLearner(): Promise<string> {
  return (await db.learner.create({ data: {} })).id;
}

async function start(): Promise<LearnerCloud> {
  const cloud = await startLearnerCloud({
    host: '127.0.0.1',
    port: 0,
    origin: 'http://localhost:4566',
    token: 'the token',
    onBug: (error) => expect.unreachable(String(error)),
  });
  clouds.push(cloud);
  return cloud;
}

beforeEach(async () => {
  learnerId = await newLearner();
  keys = await ensureCloudKeys(learnerId);
});
afterEach(async () => {
  await Promise.all(clouds.map((cloud) => cloud.close()));
  clouds = [];
});

const options = ({ port }: LearnerCloud, { accessKeyId, secret }: CloudKeys = keys, maxAttempts = 1) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'us-east-1',
  credentials: { accessKeyId, secretAccessKey: secret },
  maxAttempts,
});
const client = (...args: Parameters<typeof options>) => new SQSClient(options(...args));
const queueUrl = ({ port }: LearnerCloud, name = 'orders') =>
  `http://127.0.0.1:${port}/${keys.accountId}/${name}`;

test('a learner has one account, also when two tabs ask at once', async () => {
  const other = await newLearner();
  const [one, two] = await Promise.all([ensureCloudKeys(other), ensureCloudKeys(other)]);
  expect(one).toEqual(two);
  expect(one.accountId).toMatch(/^[1-9]\d{11}$/);
  expect(one.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
  expect(one.secret).toHaveLength(40);
  expect(await findCloudKeys(other)).toEqual(one);
  expect(one.accountId).not.toBe(keys.accountId);
});

test('the keys open this account and no other; a wrong secret, a stranger and nobody are refused', async () => {
  const cloud = await start();
  const other = await ensureCloudKeys(await newLearner());
  const { QueueUrl } = await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  expect(QueueUrl).toBe(queueUrl(cloud));
  expect((await client(cloud, other).send(new ListQueuesCommand())).QueueUrls ?? []).toEqual([]);
  const list = (more: Partial<CloudKeys>) =>
    client(cloud, { ...keys, ...more }).send(new ListQueuesCommand());
  await expect(list({ secret: 'wrong' })).rejects.toMatchObject({
    name: expect.stringContaining('Signature'),
  });
  await expect(list({ accessKeyId: 'AKIAUNKNOWN' })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
  await expect(list({ accessKeyId: keys.accountId })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
  const unsigned = await fetch(`http://127.0.0.1:${cloud.port}/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AmazonSQS.ListQueues', 'content-type': 'application/x-amz-json-1.0' },
    body: '{}',
  });
  expect(unsigned.status).toBe(403);
});

test('what was acknowledged is there after the process died', async () => {
  const first = await start();
  await client(first).send(new CreateQueueCommand({ QueueName: 'orders' }));
  const bodies = Array.from({ length: 40 }, (_, index) => String(index));
  await Promise.all(
    bodies.map((MessageBody) =>
      client(first).send(new SendMessageCommand({ QueueUrl: queueUrl(first), MessageBody })),
    ),
  );
  const before = await (await first.host.find(keys.accountId))?.world.describe('sqs');
  // The first process says nothing more, and another one takes over.
  const second = await start();
  const after = await (await second.host.find(keys.accessKeyId))?.world.describe('sqs');
  expect(after).toEqual(before);
});

test('an account that has rested goes on from its head', async () => {
  const cloud = await start();
  await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  await client(cloud).send(new SendMessageCommand({ QueueUrl: queueUrl(cloud), MessageBody: 'hello' }));
  const hash = (await cloud.host.find(keys.accountId))?.world.hash();
  await cloud.host.unload(keys.accountId);
  expect(cloud.host.size).toBe(0);
  const stored = await loadAccount(keys.accountId);
  expect([stored?.steps, stored?.snapshot?.accountId]).toEqual([[], keys.accountId]);
  expect((await cloud.host.find(keys.accountId))?.world.hash()).toBe(hash);
  const { Messages } = await client(cloud).send(new ReceiveMessageCommand({ QueueUrl: queueUrl(cloud) }));
  expect(Messages).toMatchObject([{ Body: 'hello' }]);
});

test('of two processes that go on from the same step one is refused, and its client finds everything on trying again', async () => {
  const [one, two] = [await start(), await start()];
  await client(one).send(new CreateQueueCommand({ QueueName: 'orders' }));
  await client(two).send(new SendMessageCommand({ QueueUrl: queueUrl(two), MessageBody: 'from two' }));
  await expect(
    client(one).send(new SendMessageCommand({ QueueUrl: queueUrl(one), MessageBody: 'lost' })),
  ).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  const receive = new ReceiveMessageCommand({ QueueUrl: queueUrl(one), MaxNumberOfMessages: 10 });
  const { Messages } = await client(one, keys, 3).send(receive);
  expect(Messages?.map(({ Body }) => Body)).toEqual(['from two']);
});

test('new keys open the account, and the old ones no longer do', async () => {
  const cloud = await start();
  await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  const fresh = await rotateCloudKeys(learnerId);
  expect(fresh.accountId).toBe(keys.accountId);
  await tellSite(cloud, 'rest', {});
  await expect(client(cloud).send(new ListQueuesCommand())).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
  expect((await client(cloud, fresh).send(new ListQueuesCommand())).QueueUrls).toHaveLength(1);
});

test('who is too fast, or takes too much, is told so in the words of AWS', async () => {
  const cloud = await start();
  await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  const account = await cloud.host.find(keys.accountId);
  const call = (operation: string, request: object) =>
    new Promise<unknown>((resolve) => account?.execute({ service: 'sqs', operation, request }, resolve));
  const outcomes = await Promise.all(
    Array.from({ length: ACCOUNT_QUOTA.burst + 50 }, () => call('ListQueues', {})),
  );
  expect(outcomes).toContainEqual(
    expect.objectContaining({ error: expect.objectContaining({ code: 'RequestThrottled' }) }),
  );
  expect(outcomes.filter((outcome) => (outcome as { ok: boolean }).ok).length).toBeLessThanOrEqual(
    ACCOUNT_QUOTA.burst,
  );
});

test('one who floods the account with state is stopped, and may go on after deleting', {
  timeout: 30_000,
}, async () => {
  const cloud = await start();
  await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  const send = new SendMessageCommand({ QueueUrl: queueUrl(cloud), MessageBody: 'x'.repeat(1_000_000) });
  const flood = async () => {
    for (let count = 0; count < 12; count += 1) await client(cloud).send(send);
  };
  await expect(flood()).rejects.toMatchObject({ name: 'OverLimit' });
  await client(cloud).send(new PurgeQueueCommand({ QueueUrl: queueUrl(cloud) }));
  await client(cloud).send(send);
});

async function tellSite(cloud: LearnerCloud, what: string, body: object, token = 'the token') {
  const url = `http://127.0.0.1:${cloud.port}/_fanout/account/${keys.accountId}/${what}`;
  return fetch(url, { method: 'POST', headers: { 'x-fanout-token': token }, body: JSON.stringify(body) });
}

test('a page that looks into the account sees what a terminal does, as it happens', {
  timeout: 30_000,
}, async () => {
  const cloud = await start();
  const abandoned = new AbortController();
  const page = connectRemote({
    newSession: () => randomUUID(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    async ask(question) {
      if (abandoned.signal.aborted) throw new Error('over');
      return (await tellSite(cloud, 'live', question)).json();
    },
  });
  let last: Frame | undefined;
  page.subscribe((frame) => {
    last = frame;
  });
  await page.open(LIVE_DECLARATION);
  expect(last?.view.queues).toEqual({});
  await client(cloud).send(new CreateQueueCommand({ QueueName: 'orders' }));
  await client(cloud).send(
    new SendMessageCommand({ QueueUrl: queueUrl(cloud), MessageBody: 'from a terminal' }),
  );
  const sns = new SNSClient(options(cloud));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'news' }));
  await expect
    .poll(() => last?.view.queues?.orders?.messages.map(({ body }) => body))
    .toEqual(['from a terminal']);
  await expect.poll(() => Object.keys(last?.view.topics ?? {})).toEqual(['news']);
  const url = last?.view.queues?.orders?.url;
  expect(await page.call('SendMessage', { QueueUrl: url, MessageBody: 'by hand' })).toMatchObject({
    ok: true,
  });
  const lines = await page.trace(0, 100);
  expect(lines.map(({ text }) => text)).toContain('client sent from a terminal to orders');
  await expect(page.change({ queues: { orders: null } })).rejects.toThrow('this is your account, live');

  // A webhook is never called from here: what it would have got is seen on the page.
  const Endpoint = 'http://169.254.169.254/latest/meta-data/';
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'http', Endpoint }));
  await expect
    .poll(() => Object.values(last?.view.recipients ?? {}).flatMap(({ received }) => received)[0]?.body)
    .toContain('SubscriptionConfirmation');
  abandoned.abort();
  page.close();
});

test('only the site may look into accounts', async () => {
  const cloud = await start();
  const question = { session: 's', messages: [] };
  expect((await tellSite(cloud, 'live', question, 'wrong tok')).status).toBe(403);
  expect((await tellSite(cloud, 'live', question, '')).status).toBe(403);
});
