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

test('a topic of one account and Region reaches a queue of another', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders', owner: '111122223333', region: 'eu-west-1' }],
    topics: [{ name: 'news' }],
    subscriptions: [{ topic: 'news', to: 'orders', raw: true }],
    producers: [{ to: 'news', rate: '1/s', stopAfter: 2 }],
    consumers: [{ from: 'orders', processing: '100ms' }],
  }).until(10);
  expect(run.events('sqs.message-sent').map(({ queue, body }) => [queue, body])).toContainEqual([
    'orders',
    'news 1',
  ]);
  expect(run.events('actors.work-finished').map(({ body }) => body)).toContain('news 2');
  expect(run.calls('ReceiveMessage')[0]?.caller).toMatchObject({
    accountId: '111122223333',
    region: 'eu-west-1',
  });
});

test('a FIFO topic keeps the order of each group in every FIFO queue', () => {
  const run = new RecordedRun({
    queues: [{ name: 'one.fifo' }, { name: 'two.fifo' }],
    topics: [{ name: 'orders.fifo', contentBasedDeduplication: true }],
    subscriptions: [
      { topic: 'orders.fifo', to: 'one.fifo', raw: true },
      { topic: 'orders.fifo', to: 'two.fifo', raw: true },
    ],
    producers: [{ to: 'orders.fifo', rate: '2/s', stopAfter: 6, groups: 2, batch: 2 }],
  }).until(10);
  const bodies = (queue: string) =>
    run
      .events('sqs.message-sent')
      .filter((event) => event.queue === queue)
      .map(({ body }) => body);
  expect(bodies('one.fifo')).toEqual([1, 2, 3, 4, 5, 6].map((number) => `orders ${number}`));
  expect(bodies('two.fifo')).toEqual(bodies('one.fifo'));
});

test('a rule sends what its pattern matches, an upload among it, to a queue, a FIFO queue and a topic', () => {
  const run = new RecordedRun({
    queues: [{ name: 'paid' }, { name: 'audit.fifo', contentBasedDeduplication: true }],
    topics: [{ name: 'news' }],
    buses: [{ name: 'shop' }],
    buckets: [{ name: 'photos', eventBridge: true }],
    rules: [
      {
        name: 'paid-orders',
        bus: 'shop',
        pattern: { detail: { state: ['paid'] } },
        to: ['paid', 'audit.fifo'],
      },
      { name: 'uploads', pattern: { source: ['aws.s3'] }, to: ['news'] },
    ],
    producers: [
      { to: 'shop', rate: '1/s', stopAfter: 4, bodies: ['{"state":"paid"}', '{"state":"open"}'] },
      { to: 'photos', rate: '1/s', stopAfter: 1 },
    ],
  }).until(10);
  expect(
    run
      .events('eventbridge.delivered')
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['audit.fifo', 'audit.fifo', 'news', 'paid', 'paid']);
  expect(run.events('eventbridge.event-unmatched')).toHaveLength(2);
  expect(run.events('eventbridge.delivery-failed')).toEqual([]);
});

test('an alarm on a queue tells a topic, and a delivery stream keeps what the topic says in a bucket', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders' }],
    topics: [{ name: 'ops' }],
    buckets: [{ name: 'archive' }],
    deliveryStreams: [{ name: 'keeper', bucket: 'archive', bufferInterval: '60s' }],
    alarms: [
      {
        name: 'deep',
        queue: 'orders',
        metric: 'ApproximateNumberOfMessagesVisible',
        threshold: 5,
        to: 'ops',
      },
    ],
    subscriptions: [{ topic: 'ops', to: 'keeper', raw: true }],
    producers: [{ to: 'orders', rate: '1/s' }],
  }).until(600);
  expect(run.events('cloudwatch.alarm-changed').map(({ to }) => to)).toEqual(['ALARM']);
  expect(run.events('sns.message-delivered').map(({ to }) => to)).toEqual(['keeper']);
  expect(run.events('s3.object-created')).toMatchObject([{ bucket: 'archive' }]);
});
