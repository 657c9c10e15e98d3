import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-cloud-'));
});
afterEach(async () => {
  await Promise.all(running.map(end));
  running = [];
  rmSync(folder, { recursive: true });
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Starts the endpoint as `npm run cloud` does. @returns once it says where it is, or has ended */
async function start(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/cloud.mjs', '--port', '0', ...args], {
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let heard = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      heard += chunk;
      const found = /is at (http:\S+)/.exec(heard);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => resolve(''));
  });
  return { child, url, ended, heard: () => heard };
}

function client(endpoint: string): SQSClient {
  const credentials = { accessKeyId: '111122223333', secretAccessKey: 'any' };
  return new SQSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
}

test('what was acknowledged is there after kill -9, whenever it comes', { timeout: 60_000 }, async () => {
  const acknowledged = new Set<string>();
  const deleted = new Set<string>();
  for (let life = 0; life < 4; life += 1) {
    const { url, child } = await start('--state', 'world');
    const sqs = client(url);
    const QueueUrl = `${url}/111122223333/orders`;
    await sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
    setTimeout(() => child.kill('SIGKILL'), 100 + 137 * life);
    const senders = Array.from({ length: 8 }, async (_, sender) => {
      for (let count = 0; ; count += 1) {
        const MessageBody = `${life} ${sender} ${count}`;
        await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
        acknowledged.add(MessageBody);
        if (count % 3 > 0) continue;
        const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0 }));
        for (const { ReceiptHandle, Body } of Messages ?? []) {
          // Whether it is gone is not known when the endpoint ends before it says so.
          deleted.add(Body ?? '');
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    });
    await Promise.allSettled(senders);
    await end(child);
  }
  const { url } = await start('--state', 'world');
  const sqs = client(url);
  const there = new Set<string>();
  for (;;) {
    const receive = new ReceiveMessageCommand({
      QueueUrl: `${url}/111122223333/orders`,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 600,
    });
    const { Messages = [] } = await sqs.send(receive);
    if (Messages.length === 0) break;
    for (const { Body } of Messages) there.add(Body ?? '');
  }
  expect(acknowledged.size).toBeGreaterThan(20);
  expect([...acknowledged].filter((body) => !there.has(body) && !deleted.has(body))).toEqual([]);
});

test('a clean stop keeps everything and frees the file; a second process on it is refused', {
  timeout: 60_000,
}, async () => {
  const first = await start('--state', 'world');
  await client(first.url).send(new CreateQueueCommand({ QueueName: 'orders' }));
  const second = await start('--state', 'world');
  expect(await second.ended).toBe(1);
  expect(second.heard()).toContain(`world is in use by process ${first.child.pid}: stop that one`);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const third = await start('--state', 'world');
  await expect(
    client(third.url).send(
      new SendMessageCommand({ QueueUrl: `${third.url}/111122223333/orders`, MessageBody: 'x' }),
    ),
  ).resolves.toHaveProperty('MessageId');
});

test('a port that is taken is said in a sentence with another', { timeout: 60_000 }, async () => {
  const { url } = await start();
  const { port } = new URL(url);
  const second = await start('--port', port);
  expect(await second.ended).toBe(1);
  expect(second.heard().trim()).toBe(
    `Port ${port} is taken by another program: npm run cloud -- --port ${Number(port) + 1}`,
  );
});

test('help is printed and nothing started', { timeout: 60_000 }, async () => {
  const asked = await start('--help');
  expect(await asked.ended).toBe(0);
  expect(asked.heard()).toContain('--state FILE');
});
