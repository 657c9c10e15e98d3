import { expect, test } from 'vitest';
import { keyFor } from './proposed-key';

const told = { events: ['s3:ObjectCreated:*'], prefix: 'in/', suffix: '.jpg', to: 'uploads' };

test.each([
  [{}, '{n}'],
  [{ buckets: [{ name: 'photos', notifications: [told] }] }, 'in/{n}.jpg'],
  [{ buckets: [{ name: 'other', notifications: [told] }] }, '{n}'],
  [
    {
      producers: [{ to: 'photos', keys: ['a/{n}', 'b'] }],
      buckets: [{ name: 'photos', notifications: [told] }],
    },
    'a/{n}',
  ],
])('in a world with %o a key like %s is proposed', (topology, key) => {
  expect(keyFor(topology, 'photos')).toBe(key);
});
