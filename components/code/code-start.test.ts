import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { loadRooms } from '../resources/registry';
import { startingWith } from './code-start';

const start = async (topology: Topology) => startingWith(await loadRooms(topology), topology);

test('a world of queues is looked at by its first queue', async () => {
  const { starter, handler } = await start({ queues: [{ name: 'parcels' }] });
  expect(starter).toContain("GetQueueUrlCommand({ QueueName: 'parcels' })");
  expect(handler).toBeUndefined();
});

test('a world with topics is looked at by these, and one that may get some by its queues', async () => {
  expect((await start({ queues: [], topics: [{ name: 'orders' }] })).starter).toContain('ListTopicsCommand');
  expect((await start({ queues: [], topics: [] })).starter).toContain("QueueName: 'orders'");
});

test('a world without either starts from nothing', async () => {
  expect((await start({ buckets: [{ name: 'photos' }] })).starter).toBe('');
});

test('a handler can be any function of the world', async () => {
  const topology = { functions: [{ name: 'count' }, { name: 'resize' }] };
  const { handler } = await start(topology);
  expect(handler?.names(topology)).toEqual(['count', 'resize']);
  expect(handler?.says('count')).toContain('the function count');
});
