import { expect, test } from 'vitest';
import { RecordedRun } from '../testing/recorded-run';
import type { ActorsView } from './view';

function working(count: number, messages: number): RecordedRun {
  return new RecordedRun({
    queues: [{ name: 'orders', visibilityTimeout: '60s' }],
    producers: [{ to: 'orders', schedule: [{ at: '1s', count: messages }] }],
    consumers: [{ from: 'orders', name: 'workers', count, processing: '20s' }],
  }).until(5);
}

function workers({ run }: RecordedRun) {
  return (run.world.describe('actors') as ActorsView).consumers.workers?.workers ?? [];
}

function setCount({ run }: RecordedRun, count: number): void {
  run.change({ consumers: { workers: { count } } });
}

test('a group grows at once when the reader asks', () => {
  const run = working(1, 5);
  setCount(run, 4);
  expect(workers(run).map(({ id, state }) => `${id} ${state}`)).toEqual([
    'workers#1 processing',
    'workers#2 processing',
    'workers#3 processing',
    'workers#4 processing',
  ]);
});

test('a group that the reader shrinks lets the idle go and the busy finish', () => {
  const run = working(3, 2);
  setCount(run, 0);
  expect(workers(run).map(({ state }) => state)).toEqual(['stopping', 'stopping']);
  run.until(60);
  expect(workers(run)).toEqual([]);
  expect(run.events('actors.work-finished')).toHaveLength(2);
  expect(run.events('sqs.message-returned')).toEqual([]);
});

test('a worker that leaves during a long poll still does what the poll brings', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders', waitTime: '20s' }],
    producers: [{ to: 'orders', schedule: [{ at: '10s', count: 1 }] }],
    consumers: [{ from: 'orders', name: 'workers', processing: '1s' }],
  }).until(5);
  setCount(run, 0);
  expect(run.until(30).times('sqs.message-deleted')).toEqual([11_000]);
  expect(workers(run)).toEqual([]);
});

test('numbers of workers that left are given again', () => {
  const run = working(3, 0);
  setCount(run, 1);
  setCount(run, 2);
  expect(workers(run).map(({ id }) => id)).toEqual(['workers#1', 'workers#2']);
});
