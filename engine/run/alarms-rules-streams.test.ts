import { expect, test } from 'vitest';
import { RecordedRun } from '../testing/recorded-run';

test('an alarm on a backlog tells its topic, and the topic its queue', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders' }, { name: 'pager' }],
    topics: [{ name: 'on-call' }],
    subscriptions: [{ topic: 'on-call', to: 'pager', raw: true }],
    alarms: [
      {
        name: 'backlog',
        queue: 'orders',
        metric: 'ApproximateNumberOfMessagesVisible',
        threshold: 30,
        to: 'on-call',
      },
    ],
    producers: [{ to: 'orders', rate: '1/s', stopAfter: 60 }],
  }).until(180);
  expect(run.events('cloudwatch.alarm-changed').map(({ to }) => to)).toContain('ALARM');
  const pages = run.events('sqs.message-sent').filter(({ queue }) => queue === 'pager');
  expect(pages.map(({ body }) => JSON.parse(String(body)).NewStateValue)).toEqual(['ALARM']);
});

test('an upload passes a rule of the default bus, and what a topic publishes is archived', () => {
  const run = new RecordedRun({
    queues: [{ name: 'thumbnails.fifo', contentBasedDeduplication: true }],
    topics: [{ name: 'orders' }],
    buckets: [{ name: 'pictures', eventBridge: true }, { name: 'archive' }],
    rules: [{ name: 'made', pattern: { 'detail-type': ['Object Created'] }, to: ['thumbnails.fifo'] }],
    deliveryStreams: [{ name: 'keeper', bucket: 'archive', bufferInterval: '60s' }],
    subscriptions: [{ topic: 'orders', to: 'keeper', raw: true }],
    producers: [
      { to: 'pictures', rate: '1/s', stopAfter: 3 },
      { to: 'orders', rate: '1/s', stopAfter: 5 },
    ],
  }).until(120);
  const thumbnails = run.events('sqs.message-sent').filter(({ queue }) => queue === 'thumbnails.fifo');
  expect(thumbnails.length).toBeGreaterThanOrEqual(3);
  expect(run.events('firehose.object-written')).toMatchObject([
    { stream: 'keeper', bucket: 'archive', records: 5 },
  ]);
});
