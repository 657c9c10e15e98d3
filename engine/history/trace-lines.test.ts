import { expect, test } from 'vitest';
import type { TraceLine } from '../client/sandbox-client';
import type { ScriptStep } from '../client/script';
import type { Topology } from '../client/topology';
import { DEFAULT_START_MS } from '../kernel/world-options';
import { modulesFor } from '../module/all-modules';
import { Run } from '../run/run';
import { traceLines } from './trace-lines';
import { TraceStore } from './trace-store';

function linesOf(topology: Partial<Topology>, script: ScriptStep[], seconds: number): TraceLine[] {
  const whole: Topology = {
    queues: [{ name: 'orders' }],
    ...topology,
  };
  const modules = modulesFor({ topology: whole, script });
  const store = new TraceStore(modules);
  const run = new Run({ seed: 7, modules, topology: whole, script, observe: (entry) => store.add(entry) });
  run.advanceTo(seconds * 1000);
  return traceLines(store, 0, 10_000, DEFAULT_START_MS);
}

function texts(topology: Partial<Topology>, script: ScriptStep[], seconds = 60): string[] {
  return linesOf(topology, script, seconds)
    .filter(({ name }) => name !== 'CreateQueue')
    .map(({ atMs, text }) => `${atMs / 1000}: ${text}`);
}

const call = (at: string, operation: string, request = {}, as?: string): ScriptStep => ({
  at,
  call: operation,
  queue: 'orders',
  request,
  as,
});
const send = (at: string, MessageBody = 'order 3') => call(at, 'SendMessage', { MessageBody });
const handle = '$r.Messages[0].ReceiptHandle';

test("a message's life reads as sentences", () => {
  const script = [
    send('1s'),
    call('2s', 'ReceiveMessage', {}, 'r'),
    call('4s', 'ChangeMessageVisibility', { ReceiptHandle: handle, VisibilityTimeout: 10 }),
    call('20s', 'ReceiveMessage', {}, 'r'),
    call('21s', 'DeleteMessage', { ReceiptHandle: handle }),
    call('22s', 'DeleteMessage', { ReceiptHandle: handle }),
    call('23s', 'ReceiveMessage'),
  ];
  expect(texts({}, script)).toEqual([
    '1: script sent order 3 to orders',
    '2: script received order 3 from orders',
    '4: script hid order 3 of orders for another 10 seconds',
    '14: order 3 is visible again in orders: its visibility timeout ended before it was deleted',
    '20: script received order 3 from orders (second time)',
    '21: script deleted order 3 from orders',
    '22: script deleted nothing from orders: it was gone already',
    '23: script found no message in orders',
  ]);
});

test('a long poll is one line when it is made and another when it brings something', () => {
  const script = [call('1s', 'ReceiveMessage', { WaitTimeSeconds: 20 }), send('5s')];
  expect(texts({}, script, 10)).toEqual([
    '1: script waits for messages from orders',
    '5: script sent order 3 to orders',
    '5: script received order 3 from orders',
  ]);
});

test('a call keeps its answer, when it came, and the messages it was about', () => {
  const lines = linesOf({}, [call('1s', 'ReceiveMessage', { WaitTimeSeconds: 20 }), send('5s')], 60);
  const [, poll, sent, received] = lines;
  expect(poll).toMatchObject({
    kind: 'call',
    name: 'ReceiveMessage',
    by: 'script',
    atMs: 1000,
    answeredAtMs: 5000,
  });
  expect(poll?.outcome?.ok).toBe(true);
  expect(sent?.messageIds).toHaveLength(1);
  expect(received).toMatchObject({ kind: 'event', by: 'script', messageIds: sent?.messageIds });
});

test('what the reader does by hand is told to the reader', () => {
  const topology = { queues: [{ name: 'orders' }] };
  const modules = modulesFor({ topology });
  const store = new TraceStore(modules);
  const run = new Run({ seed: 7, modules, topology, observe: (entry) => store.add(entry) });
  const byHand = (operation: string, request: object) => {
    const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';
    run.call({ service: 'sqs', operation, request: { QueueUrl, ...request }, caller: { actor: 'reader' } });
  };
  byHand('ReceiveMessage', { WaitTimeSeconds: 20 });
  run.advanceTo(1000);
  byHand('SendMessage', { MessageBody: 'hello' });
  byHand('DeleteMessage', { ReceiptHandle: 'none' });
  expect(traceLines(store, 0, 100, DEFAULT_START_MS).map(({ text }) => text)).toEqual([
    expect.stringContaining('created the queue orders'),
    'You wait for messages from orders',
    'You sent hello to orders',
    'You received hello from orders',
    'You called DeleteMessage on orders, which failed with ReceiptHandleIsInvalid',
  ]);
});

test("the course's own hand on the world is not told as a call to AWS", () => {
  const script = [call('1s', 'SetImperfection', { Reorder: 0.5 }), send('2s')];
  const lines = linesOf({}, script, 5).slice(-2);
  expect(lines[0]?.text).toBe('Course control: orders was told how often to deliver imperfectly');
  expect(lines.map(({ isCourseControl }) => isCourseControl)).toEqual([true, undefined]);
});

test('batches and refusals are told in numbers and codes', () => {
  const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: `order ${Id}` }));
  const script = [
    call('1s', 'SendMessageBatch', { Entries }),
    call('2s', 'ReceiveMessage', { MaxNumberOfMessages: 3 }),
    call('3s', 'SendMessage', { MessageBody: '' }),
    call('4s', 'PurgeQueue'),
  ];
  const told = texts({}, script, 10);
  expect(told[0]).toBe('1: script sent 3 messages to orders');
  expect(told[1]).toBe('2: script received 3 messages from orders: order a, order b, order c');
  expect(told[2]).toMatch(/^3: script called SendMessage on orders, which failed with \w+$/);
  expect(told[3]).toBe('4: script purged orders');
});

test('workers, crashes and dead letters have their sentences', () => {
  const topology = {
    queues: [
      { name: 'orders', redriveTo: 'dead', maxReceiveCount: 1, visibilityTimeout: '5s' },
      { name: 'dead' },
    ],
    consumers: [{ from: 'orders', name: 'workers', poison: ['bad'], processing: '2s' }],
  };
  const told = texts(topology, [send('500ms', 'bad order')], 12);
  expect(told).toContain('0: workers#1 is in service');
  expect(told).toContain('1: workers#1 began to process bad order');
  expect(told).toContain('3: workers#1 failed to process bad order');
  expect(told).toContain('6: bad order moved from orders to dead after 1 receive');
  const crash = texts({ consumers: [{ from: 'orders', name: 'workers', crashRate: 1 }] }, [send('500ms')], 3);
  expect(crash.some((text) => text.endsWith('workers#1 crashed with 1 message in hand'))).toBe(true);
});

test('a duplicate that a FIFO queue drops, a delay and an expiry are told', () => {
  const fifo = { name: 'orders.fifo' };
  const request = { MessageBody: 'once', MessageGroupId: 'g', MessageDeduplicationId: 'd' };
  const twice: ScriptStep[] = ['1s', '2s'].map((at) => ({
    at,
    call: 'SendMessage',
    queue: 'orders.fifo',
    request,
  }));
  expect(texts({ queues: [fifo] }, twice)).toEqual([
    '1: script sent once to orders.fifo',
    '2: script sent once to orders.fifo again, which SQS recognised and dropped',
  ]);
  const queues = [{ name: 'orders', retention: '1m', delay: '10s' }];
  expect(texts({ queues }, [send('1s')], 70)).toEqual([
    '1: script sent order 3 to orders, delayed',
    '11: order 3 became visible in orders: its delay has ended',
    '61: order 3 expired in orders: retention removed it',
  ]);
});

test('long and many-lined bodies are cut, empty stretches are skipped', () => {
  const [line] = texts({}, [send('1s', `first\n  second ${'x'.repeat(100)}`)], 5);
  expect(line).toBe(`1: script sent first second ${'x'.repeat(34)}… to orders`);
});

test('a stretch of the trace is numbered from its start', () => {
  const topology: Topology = { queues: [{ name: 'orders' }] };
  const modules = modulesFor({ topology });
  const store = new TraceStore(modules);
  const run = new Run({
    seed: 7,
    modules,
    topology,
    script: [send('1s'), send('2s'), send('3s')],
    observe: (one) => store.add(one),
  });
  run.advanceTo(5000);
  expect(traceLines(store, 2, 1, DEFAULT_START_MS).map(({ index, atMs }) => [index, atMs])).toEqual([
    [2, 2000],
  ]);
  expect(traceLines(store, 3, 100, DEFAULT_START_MS)).toHaveLength(1);
  expect(store.linesUpTo(DEFAULT_START_MS + 2000)).toBe(3);
  expect(store.linesUpTo(DEFAULT_START_MS - 1)).toBe(0);
});
