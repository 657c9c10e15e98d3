import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { outlineOf } from '@/engine/run/outline';
import { loadRooms } from '../resources/registry';
import { startingWith } from './code-start';

const start = async (topology: Topology) => {
  const { services } = outlineOf({ id: 'code', seed: 1, topology });
  return startingWith(await loadRooms(services), topology);
};

test('a world of queues is looked at by its first queue', async () => {
  const { starter, handler } = await start({ queues: [{ name: 'parcels' }] });
  expect(starter).toContain("GetQueueUrlCommand({ QueueName: 'parcels' })");
  expect(handler).toBeUndefined();
});

test('a world with topics is looked at by these', async () => {
  const topics = [{ name: 'news' }];
  expect((await start({ topics })).starter).toContain('ListTopicsCommand');
  expect((await start({ topics, queues: [{ name: 'orders' }] })).starter).toContain('ListTopicsCommand');
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
