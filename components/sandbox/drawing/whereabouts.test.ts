import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { outlinesFor } from '../../resources/outlines';
import { whereaboutsOf } from './whereabouts';

test('what is elsewhere, or acts as somebody, says so', () => {
  const topology: Topology = {
    queues: [{ name: 'dealer', owner: '222233334444', region: 'eu-central-2' }, { name: 'own' }],
    producers: [
      { name: 'temp', to: 'dealer', role: 'temp-role' },
      { to: 'dealer', account: '1' },
    ],
    consumers: [{ name: 'guest', from: 'dealer', account: '333344445555', role: 'reader' }],
    autoScaling: [],
    topics: [{ name: 'zurich', region: 'eu-central-2' }],
    buckets: [{ name: 'photos', account: '444455556666' }],
  };
  const told = whereaboutsOf(
    outlinesFor(topology).map(({ graph }) => graph),
    topology,
  );
  expect(Object.fromEntries(told)).toEqual({
    dealer: 'account 222233334444 · eu-central-2',
    zurich: 'eu-central-2',
    photos: 'account 444455556666',
    temp: 'as temp-role',
    guest: 'as reader · account 333344445555',
  });
});
