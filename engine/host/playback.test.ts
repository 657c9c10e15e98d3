import { expect, test } from 'vitest';
import { ORDERS, opened } from '../testing/opened-sandbox';
import { localSandbox } from './local-sandbox';
import { ManualClock } from './manual-clock';

test('acting in the past drops the future, and undo brings it back', async () => {
  const { clock, client, seek, last } = await opened();
  seek(30_000);
  const future = await client.stateHash();
  seek(5_000);
  const outcome = await client.call('SendMessage', {
    QueueUrl: last().view.queues?.orders?.url,
    MessageBody: 'mine',
  });
  clock.pass(50);
  expect(outcome.ok).toBe(true);
  expect(last()).toMatchObject({ atMs: 5_000, endMs: 5_000, canUndo: true });
  expect(last().view.queues?.orders?.messages.map(({ body }) => body)).toContain('mine');
  client.undo();
  clock.pass(50);
  expect(last()).toMatchObject({ atMs: 5_000, endMs: 30_000, canUndo: false });
  seek(30_000);
  expect(await client.stateHash()).toBe(future);
});

test("the reader's long poll is answered when time moves", async () => {
  const declaration = { ...ORDERS, topology: { ...ORDERS.topology, consumers: [] } };
  const { clock, client, first } = await opened(declaration);
  const QueueUrl = first.view.queues?.orders?.url;
  const answer = client.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
  client.play();
  clock.pass(1500);
  expect(await answer).toMatchObject({ ok: true, response: { Messages: [{ Body: 'orders 1' }] } });
});

test('a long poll whose future is dropped is answered so', async () => {
  const declaration = { ...ORDERS, topology: { ...ORDERS.topology, producers: [], consumers: [] } };
  const { client, seek, first } = await opened(declaration);
  const QueueUrl = first.view.queues?.orders?.url;
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
  expect(last().view.queues?.orders?.visibilityTimeoutMs).toBe(45_000);
  expect(last().view.consumers?.consumers?.running).toBe(false);
  await expect(client.change({ queues: { orders: { redriveTo: 'nowhere' } } })).rejects.toThrow(
    "orders names 'nowhere', which is not declared",
  );
});

test('a change that SQS refuses is refused in its words, and can be made again rightly', async () => {
  const { clock, client, last } = await opened();
  const change = (visibilityTimeout: string) => client.change({ queues: { orders: { visibilityTimeout } } });
  await expect(change('13h')).rejects.toThrow('VisibilityTimeout');
  await change('12h');
  clock.pass(50);
  expect(last().view.queues?.orders?.visibilityTimeoutMs).toBe(43_200_000);
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

test('a topology that cannot be built is refused with its reason', async () => {
  const client = localSandbox(new ManualClock());
  const topology = { ...ORDERS.topology, consumers: [{ from: 'nowhere' }] };
  await expect(client.open({ ...ORDERS, topology })).rejects.toThrow("consumers names 'nowhere'");
});

test('a closed sandbox answers its open questions with an error and moves no more', async () => {
  const { clock, client, frames, first } = await opened({
    ...ORDERS,
    topology: { ...ORDERS.topology, producers: [] },
  });
  const answer = client.call('ReceiveMessage', {
    QueueUrl: first.view.queues?.orders?.url,
    WaitTimeSeconds: 20,
  });
  client.close();
  await expect(answer).rejects.toThrow('closed');
  const before = frames.length;
  clock.pass(1000);
  expect(frames).toHaveLength(before);
});
