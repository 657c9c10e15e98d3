import { expect, test } from 'vitest';
import type { Topology } from '@/engine/client/topology';
import { graphFor, layoutFor } from './testing/declared-layout';

const topology: Topology = {
  queues: [{ name: 'dealer', owner: '222233334444', region: 'eu-central-2' }, { name: 'own' }],
  roles: [
    { name: 'temp-role', policies: [] },
    { name: 'visitor', account: '333344445555', policies: [] },
  ],
  producers: [
    { name: 'temp', to: 'dealer', role: 'temp-role' },
    { to: 'dealer', account: '111122223333' },
  ],
  consumers: [{ name: 'guest', from: 'dealer', account: '333344445555', role: 'visitor' }],
  topics: [{ name: 'zurich', region: 'eu-central-2' }],
  buckets: [{ name: 'photos', account: '444455556666' }],
};
const told = {
  dealer: 'account 222233334444 · eu-central-2',
  zurich: 'eu-central-2',
  photos: 'account 444455556666',
  temp: 'as temp-role',
  guest: 'as visitor · account 333344445555',
};

const whereabouts = (nodes: Iterable<{ name: string; whereabouts?: string | undefined }>) =>
  Object.fromEntries([...nodes].flatMap(({ name, whereabouts: words }) => (words ? [[name, words]] : [])));

test('what is elsewhere, or acts as somebody, says so', () => {
  expect(whereabouts(graphFor({ topology }).nodes)).toEqual(told);
});

test('where things stand in columns there is room above a card to say so, in rows there is none', () => {
  expect(whereabouts(layoutFor({ topology }, 800).nodes.values())).toEqual(told);
  const guest = { name: 'temp', to: 'own', account: '111122223333' };
  const rows = { topology: { queues: [{ name: 'own' }], producers: [guest] } };
  expect(whereabouts(graphFor(rows).nodes)).toEqual({ temp: 'account 111122223333' });
  expect(whereabouts(layoutFor(rows, 800).nodes.values())).toEqual({});
});
