import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '../client/declaration';
import type { Frame } from '../client/sandbox-client';
import { localSandbox } from './local-sandbox';
import { ManualClock } from './manual-clock';

const ORDERS: SandboxDeclaration = {
  id: 'orders',
  seed: 7,
  runFor: '1m',
  topology: {
    queues: [
      { name: 'orders', visibilityTimeout: '10s', redriveTo: 'orders-dlq', maxReceiveCount: 2 },
      { name: 'orders-dlq' },
    ],
    producers: [{ to: 'orders', rate: '1/s' }],
    consumers: [{ from: 'orders', processing: '500ms', poison: ['orders 4'] }],
    autoScaling: [],
  },
  goal: { queue: 'orders-dlq', visible: 1 },
};

async function opened(declaration = ORDERS) {
  const clock = new ManualClock();
  const client = localSandbox(clock);
  const frames: Frame[] = [];
  client.subscribe((frame) => frames.push(frame));
  const first = await client.open(declaration);
  const last = () => frames.at(-1) as Frame;
  const seek = (atMs: number) => {
    client.seek(atMs);
    clock.pass(50);
    return last();
  };
  return { clock, client, frames, first, last, seek };
}

test('a sandbox opens paused at its beginning', async () => {
  const { first, frames } = await opened();
  expect(first).toMatchObject({ atMs: 0, endMs: 0, playing: false, speed: 1, canUndo: false });
  expect(Object.keys(first.view.queues)).toEqual(['orders-dlq', 'orders']);
  expect(frames).toHaveLength(1);
});

test('playing moves virtual time with the clock, one frame per 16 ms', async () => {
  const { clock, client, frames, last } = await opened();
  client.play();
  clock.pass(1600);
  expect(last().atMs).toBeGreaterThan(1560);
  expect(last().atMs).toBeLessThanOrEqual(1600);
  expect(frames.length).toBeLessThanOrEqual(102);
  client.setSpeed(10);
  clock.pass(1600);
  expect(last().atMs).toBeGreaterThan(16_000);
});

test('simple playing ends at the declared length, and playing again goes on', async () => {
  const { clock, client, last } = await opened();
  client.setSpeed(100);
  client.play();
  clock.pass(2000);
  expect(last()).toMatchObject({ atMs: 60_000, playing: false });
  client.play();
  clock.pass(200);
  expect(last().atMs).toBeGreaterThan(70_000);
});

test('many seeks between two frames cost one frame', async () => {
  const { clock, client, frames, seek } = await opened();
  seek(30_000);
  clock.pass(100);
  const before = frames.length;
  for (let ms = 30_000; ms > 0; ms -= 100) client.seek(ms);
  clock.pass(100);
  expect(frames).toHaveLength(before + 1);
  expect(frames.at(-1)).toMatchObject({ atMs: 100, endMs: 30_000 });
});

test('the goal is reached at one moment with one hash, however the world was driven there', async () => {
  const played = await opened();
  played.client.setSpeed(3);
  played.client.play();
  played.clock.pass(12_000);
  const sought = await opened();
  sought.seek(36_000);
  const reached = sought.last().goalReached;
  expect(reached?.atMs).toBeGreaterThan(24_000);
  expect(played.last().goalReached).toEqual(reached);
  expect(sought.last().view.goal?.holds).toBe(true);
  expect(sought.seek(10_000).view.goal?.holds).toBe(false);
});

test('the hash of a moment is the same before, after and again', async () => {
  const { client, seek } = await opened();
  seek(12_345);
  const first = await client.stateHash();
  seek(40_000);
  expect(await client.stateHash()).not.toBe(first);
  seek(12_345);
  expect(await client.stateHash()).toBe(first);
});

test('acting in the past drops the future, and undo brings it back', async () => {
  const { clock, client, seek, last } = await opened();
  seek(30_000);
  const future = await client.stateHash();
  seek(5_000);
  const outcome = await client.call('SendMessage', {
    QueueUrl: last().view.queues.orders?.url,
    MessageBody: 'mine',
  });
  clock.pass(50);
  expect(outcome.ok).toBe(true);
  expect(last()).toMatchObject({ atMs: 5_000, endMs: 5_000, canUndo: true });
  expect(last().view.queues.orders?.messages.map(({ body }) => body)).toContain('mine');
  client.undo();
  clock.pass(50);
  expect(last()).toMatchObject({ atMs: 5_000, endMs: 30_000, canUndo: false });
  seek(30_000);
  expect(await client.stateHash()).toBe(future);
});

test("the reader's long poll is answered when time moves", async () => {
  const declaration = { ...ORDERS, topology: { ...ORDERS.topology, consumers: [] } };
  const { clock, client, first } = await opened(declaration);
  const QueueUrl = first.view.queues.orders?.url;
  const answer = client.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
  client.play();
  clock.pass(1500);
  expect(await answer).toMatchObject({ ok: true, response: { Messages: [{ Body: 'orders 1' }] } });
});

test('a long poll whose future is dropped is answered so', async () => {
  const declaration = { ...ORDERS, topology: { ...ORDERS.topology, producers: [], consumers: [] } };
  const { client, seek, first } = await opened(declaration);
  const QueueUrl = first.view.queues.orders?.url;
  seek(5_000);
  const answer = client.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
  seek(6_000);
  seek(1_000);
  await client.call('SendMessage', { QueueUrl, MessageBody: 'earlier' });
  expect(await answer).toMatchObject({ ok: false, error: { code: 'RequestAbandoned' } });
});

test('a change takes effect at the shown moment, and one that cannot be is refused with its reason', async () => {
  const { clock, client, seek, last } = await opened();
  seek(3_000);
  await client.change({
    queues: { orders: { visibilityTimeout: '45s' } },
    consumers: { consumers: { paused: true } },
  });
  clock.pass(50);
  expect(last().view.queues.orders?.visibilityTimeoutMs).toBe(45_000);
  expect(last().view.consumers.consumers?.running).toBe(false);
  await expect(client.change({ queues: { orders: { redriveTo: 'nowhere' } } })).rejects.toThrow(
    "orders names the queue 'nowhere', which is not declared",
  );
});

test('steps lead from moment to moment, and back', async () => {
  const { clock, client, last } = await opened();
  client.step(1);
  clock.pass(50);
  const first = last().atMs;
  client.step(1);
  client.step(1);
  clock.pass(50);
  const third = last().atMs;
  expect(first).toBeGreaterThan(0);
  expect(third).toBeGreaterThan(first);
  client.step(-1);
  client.step(-1);
  clock.pass(50);
  expect(last().atMs).toBe(first);
});

test('a run of steps answers when its moment is there', async () => {
  const { clock, client, last } = await opened();
  const done = client.run(
    [{ at: '2s', call: 'SendMessage', queue: 'orders', request: { MessageBody: 'scripted' } }],
    4_000,
  );
  clock.pass(50);
  await done;
  expect(last().atMs).toBe(4_000);
  const lines = await client.trace(0, 1000);
  expect(lines.find(({ by }) => by === 'script')).toMatchObject({
    atMs: 2_000,
    text: 'script sent scripted to orders',
  });
});

test('the trace reads as sentences, numbered without gaps', async () => {
  const { client, seek } = await opened();
  const { traceLength, traceIndex } = seek(20_000);
  const lines = await client.trace(0, traceLength);
  expect(lines.map(({ index }) => index)).toEqual(lines.map((_, index) => index));
  expect(traceIndex).toBe(traceLength);
  const texts = lines.map(({ text }) => text);
  expect(texts).toContain('consumers#1 received orders 4 from orders');
  expect(texts).toContain('consumers#1 failed to process orders 4');
  expect(texts).toContain('consumers#1 received orders 4 from orders (second time)');
});

test('the chart covers the whole run with as many points as asked', async () => {
  const { client, seek } = await opened();
  seek(60_000);
  const points = await client.chart(30);
  expect(points.length).toBeLessThanOrEqual(31);
  expect(points[0]?.atMs).toBe(0);
  expect(points.at(-1)?.atMs).toBeGreaterThan(55_000);
  expect(points.at(-1)?.values['orders:sent']).toBeCloseTo(1);
  expect(points.at(-1)?.values['orders-dlq:visible']).toBeGreaterThan(0);
});

test('a restart begins again, with another seed if one is given', async () => {
  const { client, seek } = await opened();
  seek(10_000);
  const before = await client.stateHash();
  const frame = await client.restart();
  expect(frame).toMatchObject({ atMs: 0, endMs: 0 });
  seek(10_000);
  expect(await client.stateHash()).toBe(before);
  await client.restart(8);
  seek(10_000);
  expect(await client.stateHash()).not.toBe(before);
});

test('a topology that cannot be built is refused with its reason', async () => {
  const client = localSandbox(new ManualClock());
  const topology = { ...ORDERS.topology, consumers: [{ from: 'nowhere' }] };
  await expect(client.open({ ...ORDERS, topology })).rejects.toThrow("names the queue 'nowhere'");
});

test('a closed sandbox answers its open questions with an error and moves no more', async () => {
  const { clock, client, frames, first } = await opened({
    ...ORDERS,
    topology: { ...ORDERS.topology, producers: [] },
  });
  const answer = client.call('ReceiveMessage', {
    QueueUrl: first.view.queues.orders?.url,
    WaitTimeSeconds: 20,
  });
  client.close();
  await expect(answer).rejects.toThrow('closed');
  const before = frames.length;
  clock.pass(1000);
  expect(frames).toHaveLength(before);
});
