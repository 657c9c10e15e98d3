import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  ListQueuesCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { NodeHttp2Handler } from '@smithy/node-http-handler';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Cloud, type CloudOptions, startCloud } from './start-cloud';

let folder: string;
let open: Cloud[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-endpoint-'));
});
afterEach(async () => {
  await Promise.all(open.map((cloud) => cloud.close()));
  open = [];
  rmSync(folder, { recursive: true });
});

async function start(more: Partial<CloudOptions> = {}) {
  const cloud = await startCloud({
    host: '127.0.0.1',
    port: 0,
    basis: { seed: 1, startMs: Date.now(), accountId: '123456789012', region: 'us-east-1' },
    verify: 'none',
    secret: 'any',
    strictTransport: false,
    onBug: (error) => expect.unreachable(String(error)),
    onFault: (error) => expect.unreachable(String(error)),
    ...more,
  });
  open.push(cloud);
  const endpoint = `http://127.0.0.1:${cloud.port}`;
  const client = (account = '111122223333', region = 'us-east-1') =>
    new SQSClient({
      endpoint,
      region,
      credentials: { accessKeyId: account, secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  return { cloud, endpoint, client };
}

async function close(cloud: Cloud): Promise<void> {
  open = open.filter((one) => one !== cloud);
  await cloud.close();
}

test('says that it is well', async () => {
  const { endpoint } = await start();
  const response = await fetch(`${endpoint}/_fanout/health`);
  expect(await response.json()).toEqual({ status: 'ok', product: 'Fanout' });
});

test('an SDK client sends and receives, over HTTP/1.1 and over HTTP/2', async () => {
  const { endpoint, client } = await start();
  const overHttp2 = new SQSClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'any' },
    requestHandler: new NodeHttp2Handler(),
  });
  const { QueueUrl } = await client().send(new CreateQueueCommand({ QueueName: 'orders' }));
  expect(QueueUrl).toBe(`${endpoint}/111122223333/orders`);
  await overHttp2.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
  const { Messages } = await client().send(new ReceiveMessageCommand({ QueueUrl }));
  expect(Messages).toMatchObject([{ Body: 'hello' }]);
  overHttp2.destroy();
});

test('the key names the account, and each account and Region has its own queues', async () => {
  const { client } = await start();
  await client('111122223333').send(new CreateQueueCommand({ QueueName: 'orders' }));
  const list = async (account: string, region: string) =>
    (await client(account, region).send(new ListQueuesCommand())).QueueUrls?.length ?? 0;
  expect(await list('111122223333', 'us-east-1')).toBe(1);
  expect(await list('111122223333', 'eu-west-1')).toBe(0);
  expect(await list('444455556666', 'us-east-1')).toBe(0);
  expect(await list('AKIAUNKNOWN', 'us-east-1')).toBe(0);
});

test('a failure is the exception of its class', async () => {
  const { client, endpoint } = await start();
  const send = new SendMessageCommand({ QueueUrl: `${endpoint}/111122223333/none`, MessageBody: 'x' });
  await expect(client().send(send)).rejects.toBeInstanceOf(QueueDoesNotExist);
});

test('a long poll waits for a message in real time, and one that was given up takes none', async () => {
  const { client } = await start();
  const { QueueUrl } = await client().send(new CreateQueueCommand({ QueueName: 'orders' }));
  const poll = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 });
  const abort = new AbortController();
  const given = client().send(poll, { abortSignal: abort.signal });
  given.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 150));
  abort.abort();
  await expect(given).rejects.toThrow('abort');
  const patient = client().send(poll);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await client().send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
  expect((await patient).Messages).toMatchObject([{ Body: 'hello' }]);
});

test('a long poll that waits while the endpoint closes is told so', async () => {
  const { client, cloud } = await start();
  const { QueueUrl } = await client().send(new CreateQueueCommand({ QueueName: 'orders' }));
  const poll = client().send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
  poll.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await close(cloud);
  await expect(poll).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
});

test('the world is the same after a stop, and time has gone on meanwhile', async () => {
  const statePath = join(folder, 'world');
  const first = await start({ statePath });
  const { QueueUrl } = await first.client().send(new CreateQueueCommand({ QueueName: 'orders' }));
  await first.client().send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello', DelaySeconds: 1 }));
  const leftAtMs = first.cloud.world.nowMs;
  await close(first.cloud);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const second = await start({ statePath });
  const { Messages } = await second
    .client()
    .send(new ReceiveMessageCommand({ QueueUrl: `${second.endpoint}/111122223333/orders` }));
  expect(Messages).toMatchObject([{ Body: 'hello' }]);
  expect(second.cloud.world.nowMs).toBeGreaterThanOrEqual(leftAtMs + 1_100);
});

test('a poll that was waiting when the process died takes no message in the next life', async () => {
  const statePath = join(folder, 'world');
  const first = await start({ statePath });
  const { QueueUrl } = await first.client().send(new CreateQueueCommand({ QueueName: 'orders' }));
  first
    .client()
    .send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }))
    .catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await close(first.cloud);
  const second = await start({ statePath });
  const url = `${second.endpoint}/111122223333/orders`;
  await second.client().send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }));
  const { Messages } = await second.client().send(new ReceiveMessageCommand({ QueueUrl: url }));
  expect(Messages).toMatchObject([{ Body: 'hello' }]);
});

test('what fails to start leaves neither port nor file behind', async () => {
  const statePath = join(folder, 'world');
  const { cloud } = await start();
  await expect(start({ statePath, port: cloud.port })).rejects.toThrow('EADDRINUSE');
  await expect(start({ statePath })).resolves.toBeDefined();
});

test('a bug is reported and answered with InternalFailure', async () => {
  const onBug = vi.fn();
  const { cloud, client } = await start({ onBug });
  vi.spyOn(cloud.world, 'execute').mockImplementation(() => {
    throw new Error('a bug');
  });
  await expect(client().send(new ListQueuesCommand())).rejects.toMatchObject({
    name: 'InternalFailure',
    $metadata: { httpStatusCode: 500 },
  });
  expect(onBug).toHaveBeenCalledOnce();
});
