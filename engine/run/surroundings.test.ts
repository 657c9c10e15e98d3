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
