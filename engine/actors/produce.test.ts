import { expect, test } from 'vitest';
import { RecordedRun } from '../testing/recorded-run';
import type { ProducerSpec } from './spec';
import type { ActorsView } from './view';

const ORDERS = [{ name: 'orders' }];

function producing(spec: Omit<ProducerSpec, 'to'>, seed?: number): RecordedRun {
  return new RecordedRun({ queues: ORDERS, producers: [{ to: 'orders', ...spec }] }, { seed });
}

function producingFifo(spec: Omit<ProducerSpec, 'to'>): RecordedRun {
  return new RecordedRun({ queues: [{ name: 'o.fifo' }], producers: [{ to: 'o.fifo', ...spec }] });
}

function bodies(run: RecordedRun): unknown[] {
  return run.events('sqs.message-sent').map(({ body }) => body);
}

function view({ run }: RecordedRun) {
  return (run.world.describe('actors') as ActorsView).producers.producer;
}

test('a rate of 2/s has sent 20 messages after 10 seconds, the first after half a second', () => {
  const run = producing({ rate: '2/s' }).until(10);
  expect(run.times('sqs.message-sent').slice(0, 3)).toEqual([500, 1000, 1500]);
  expect(bodies(run)).toHaveLength(20);
  expect(view(run)).toMatchObject({ running: true, sent: 20, failed: 0 });
});

test('a rate that does not divide a second does not drift', () => {
  expect(bodies(producing({ rate: '3/s' }).until(100))).toHaveLength(300);
});

test('a burst comes at its moment, beside a steady rate', () => {
  const run = producing({ rate: '1/s', schedule: [{ at: '2500ms', count: 100 }] }).until(3);
  expect(run.times('sqs.message-sent').filter((atMs) => atMs === 2500)).toHaveLength(100);
  expect(bodies(run)).toHaveLength(103);
});

test('bodies come in turn, with the number of the message', () => {
  expect(bodies(producing({ rate: '1/s', bodies: ['big {n}', 'small {n}'] }).until(3))).toEqual([
    'big 1',
    'small 2',
    'big 3',
  ]);
});

test('a producer starts and stops when it is told', () => {
  const run = producing({ rate: '1/s', startAt: '5s', stopAfter: 3 });
  expect(view(run.until(4))).toMatchObject({ running: false });
  expect(run.until(60).times('sqs.message-sent')).toEqual([6000, 7000, 8000]);
  expect(view(run)).toMatchObject({ running: false, sent: 3 });
});

test('a burst ends where the producer is to stop', () => {
  expect(
    bodies(producing({ schedule: [{ at: '1s', count: 50 }], stopAfter: 7, batch: 5 }).until(2)),
  ).toHaveLength(7);
});

test('batches keep the rate of messages and save calls', () => {
  const run = producing({ rate: '10/s', batch: 10 }).until(5);
  expect(run.calls('SendMessageBatch').map(({ atMs }) => atMs)).toEqual([1000, 2000, 3000, 4000, 5000]);
  expect(bodies(run)).toHaveLength(50);
});

test('a message is padded to its size in bytes, also when its letters take more than one', () => {
  const run = producing({ rate: '1/s', size: 1000, bodies: ['grüße {n}'] }).until(1);
  const [body] = bodies(run) as string[];
  expect(Buffer.byteLength(body ?? '')).toBe(1000);
  expect(body).toMatch(/^grüße 1\.+$/);
});

test('a message timer travels with each message', () => {
  const run = producing({ rate: '1/s', delay: '10s', stopAfter: 1 }).until(12);
  expect(run.times('sqs.message-available')).toEqual([11_000]);
});

test('a missed answer sends the same message again, which a standard queue takes for another', () => {
  const run = producing({ rate: '1/s', resend: 1, stopAfter: 1 }).until(10);
  expect(run.times('sqs.message-sent')).toEqual([1000, 3000]);
  expect(bodies(run)).toEqual(['orders 1', 'orders 1']);
  expect(view(run)).toMatchObject({ sent: 1 });
});

test('a FIFO queue recognises the resend by its deduplication id', () => {
  const run = producingFifo({ rate: '1/s', resend: 1, stopAfter: 2, resendAfter: '500ms' }).until(10);
  expect(bodies(run)).toEqual(['o 1', 'o 2']);
  expect(run.times('sqs.send-deduplicated')).toEqual([1500, 2500]);
});

test('resends happen as often as their probability says, and the same for the same seed', () => {
  const count = (seed: number) =>
    producing({ rate: '10/s', resend: 0.3 }, seed).until(100).events('actors.send-repeated').length;
  expect(count(1)).toBeGreaterThan(240);
  expect(count(1)).toBeLessThan(360);
  expect(count(1)).toBe(count(1));
  expect(count(1)).not.toBe(count(2));
});

test('groups come in turn', () => {
  const groups = producingFifo({ rate: '1/s', groups: 3 }).until(4).events('sqs.message-sent');
  expect(groups.map(({ groupId }) => groupId)).toEqual(['group-1', 'group-2', 'group-3', 'group-1']);
});

test('a deduplication id made of the body is one that SQS takes', () => {
  const run = producingFifo({
    rate: '1/s',
    bodies: ['order of ä, twice'],
    deduplicationId: 'body',
    stopAfter: 2,
  }).until(3);
  expect(run.calls('SendMessage')[0]?.request.MessageDeduplicationId).toBe('order-of-,-twice');
  expect(run.events('sqs.send-deduplicated')).toHaveLength(1);
});

test('without a deduplication id a FIFO queue refuses, and the producer counts it', () => {
  const run = producingFifo({ rate: '1/s', deduplicationId: 'none', stopAfter: 2 }).until(3);
  expect(bodies(run)).toEqual([]);
  expect((run.run.world.describe('actors') as ActorsView).producers.producer).toMatchObject({
    sent: 0,
    failed: 2,
  });
});

test('a producer of another account is refused until the policy lets it in', () => {
  const account = '999999999999';
  const refused = producing({ rate: '1/s', account }).until(2);
  expect(view(refused)).toMatchObject({ sent: 0, failed: 2 });
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sqs:SendMessage', Resource: '*' }],
  };
  const topology = {
    queues: [{ name: 'orders', policy }],
    producers: [{ to: 'orders', rate: '1/s', account }],
  };
  expect(bodies(new RecordedRun(topology).until(2))).toHaveLength(2);
});

test('a paused producer is silent until it is resumed, and its numbers go on after a change', () => {
  const run = producing({ rate: '1/s', paused: true }).until(5);
  expect(bodies(run)).toEqual([]);
  run.run.change({ producers: { producer: { paused: false } } });
  run.until(7);
  run.run.change({ producers: { producer: { rate: '2/s' } } });
  expect(bodies(run.until(8))).toEqual(['orders 1', 'orders 2', 'orders 3', 'orders 4']);
});

test('a burst that has been sent is not sent again when the producer changes', () => {
  const run = producing({
    schedule: [
      { at: '1s', count: 5 },
      { at: '9s', count: 1 },
    ],
  }).until(2);
  run.run.change({ producers: { producer: { rate: '1/m' } } });
  expect(bodies(run.until(10))).toHaveLength(6);
});

test('a removed producer sends no more', () => {
  const run = producing({ rate: '1/s' }).until(2);
  run.run.change({ producers: { producer: null } });
  expect(bodies(run.until(10))).toHaveLength(2);
});
