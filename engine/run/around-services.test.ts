import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { RecordedRun } from '../testing/recorded-run';

const UPLOADS: Partial<Topology> = {
  queues: [{ name: 'thumbnails' }, { name: 'audit' }],
  topics: [{ name: 'uploaded' }],
  buckets: [
    { name: 'photos', notifications: [{ events: ['s3:ObjectCreated:*'], suffix: '.jpg', to: 'uploaded' }] },
  ],
  subscriptions: [
    { topic: 'uploaded', to: 'thumbnails' },
    { topic: 'uploaded', to: 'audit' },
  ],
  producers: [{ to: 'photos', rate: '1/s', stopAfter: 2, keys: ['{n}.jpg', '{n}.txt'] }],
};

test('an object in a bucket reaches many queues through one topic, without a policy being spelt', () => {
  const run = new RecordedRun(UPLOADS).until(10);
  expect(run.events('s3.object-created').map(({ key }) => key)).toEqual(['1.jpg', '2.txt']);
  const told = run.events('sqs.message-sent').filter(({ body }) => String(body).includes('1.jpg'));
  expect(told.map(({ queue }) => queue).sort()).toEqual(['audit', 'thumbnails']);
  expect(run.events('sqs.message-sent').filter(({ body }) => String(body).includes('2.txt'))).toEqual([]);
});
