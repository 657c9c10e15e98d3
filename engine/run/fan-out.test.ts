import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { RecordedRun } from '../testing/recorded-run';

const FAN_OUT: Partial<Topology> = {
  queues: [{ name: 'billing' }, { name: 'shipping' }, { name: 'lost' }],
  topics: [{ name: 'orders' }],
  subscriptions: [
    { topic: 'orders', to: 'billing', raw: true },
    { topic: 'orders', to: 'shipping', raw: true, filter: { kind: ['parcel'] }, redriveTo: 'lost' },
  ],
  producers: [{ to: 'orders', rate: '1/s', attributes: { kind: ['parcel', 'letter'] } }],
};

test('a publish reaches every queue that is subscribed and whose filter lets it through', () => {
  const run = new RecordedRun(FAN_OUT).until(10);
  expect(run.events('sns.message-published')).toHaveLength(10);
  expect(run.events('sns.message-delivered').filter(({ to }) => to === 'billing')).toHaveLength(10);
  expect(run.events('sns.message-delivered').filter(({ to }) => to === 'shipping')).toHaveLength(5);
  expect(run.events('sns.message-filtered').map(({ body }) => body)).toContain('orders 2');
  expect(run.events('sqs.message-sent')[0]).toMatchObject({ queue: 'billing', body: 'orders 1' });
});

const RECIPIENTS: Partial<Topology> = {
  topics: [{ name: 'news' }],
  inboxes: [{ name: 'mail' }, { name: 'later' }],
  phones: [{ name: 'phone' }],
  webhooks: [{ name: 'hook' }],
  subscriptions: ['mail', 'phone', 'hook'].map((to) => ({ topic: 'news', to })),
  producers: [{ to: 'news', rate: '1/s', stopAfter: 1 }],
};

test('recipients are confirmed as declared and are called by their names', () => {
  const subscriptions = [
    ...(RECIPIENTS.subscriptions ?? []),
    { topic: 'news', to: 'later', confirmed: false },
  ];
  const run = new RecordedRun({ ...RECIPIENTS, subscriptions }).until(20);
  const delivered = run.events('sns.message-delivered').filter(({ body }) => body === 'news 1');
  expect(delivered.map(({ to }) => to).sort()).toEqual(['hook', 'mail', 'phone']);
});

test('a function works on what a queue and a topic send it, and what fails for good is kept', () => {
  const run = new RecordedRun({
    queues: [{ name: 'orders', visibilityTimeout: '30s' }, { name: 'failed' }, { name: 'done' }],
    topics: [{ name: 'news' }],
    functions: [
      { name: 'worker', from: [{ queue: 'orders' }], sendsTo: ['done'] },
      { name: 'reader', poison: ['news 2'], retries: 0, onFailure: 'failed' },
    ],
    subscriptions: [{ topic: 'news', to: 'reader' }],
    producers: [
      { to: 'orders', rate: '1/s', stopAfter: 2 },
      { to: 'news', rate: '1/s', stopAfter: 2 },
    ],
  }).until(30);
  const ended = run.events('lambda.invocation-ended');
  expect(ended.filter(({ function: name }) => name === 'worker').map(({ result }) => result)).toEqual([
    'succeeded',
    'succeeded',
  ]);
  expect(ended.filter(({ function: name }) => name === 'reader').map(({ result }) => result)).toEqual([
    'succeeded',
    'failed',
  ]);
  const queues = run.events('sqs.message-sent').map(({ queue }) => queue);
  expect(queues.filter((queue) => queue === 'done')).toHaveLength(2);
  expect(queues.filter((queue) => queue === 'failed')).toHaveLength(1);
});
