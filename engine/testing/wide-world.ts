import type { Topology } from '../client/topology';

/** A world with something of every kind that is around queues, and enough trouble in it that all of it has something to do. */
export const WIDE: Topology = {
  queues: [
    { name: 'billing', visibilityTimeout: '5s' },
    { name: 'parcels' },
    { name: 'undelivered' },
    { name: 'audit.fifo', contentBasedDeduplication: true },
    { name: 'secrets', key: 'secret' },
    { name: 'done' },
  ],
  topics: [{ name: 'orders' }, { name: 'ledger.fifo', contentBasedDeduplication: true }],
  inboxes: [{ name: 'mail' }],
  phones: [{ name: 'phone' }],
  webhooks: [{ name: 'hook', failureRate: 0.4, latency: '300ms' }],
  apps: [{ name: 'app' }],
  keys: [{ name: 'secret' }],
  roles: [{ name: 'guest', policies: [] }],
  alarms: [
    {
      name: 'deep',
      queue: 'undelivered',
      metric: 'ApproximateNumberOfMessagesVisible',
      threshold: 3,
      to: 'orders',
    },
  ],
  deliveryStreams: [{ name: 'keeper', bucket: 'archive', bufferInterval: '60s' }],
  buckets: [
    { name: 'archive' },
    {
      name: 'photos',
      notifications: [{ events: ['s3:ObjectCreated:*'], suffix: '.jpg', to: 'orders' }],
      eventBridge: true,
    },
  ],
  buses: [{ name: 'shop' }],
  rules: [
    { name: 'paid', bus: 'shop', pattern: { detail: { state: ['paid'] } }, to: ['parcels', 'worker'] },
    { name: 'uploads', pattern: { source: ['aws.s3'] }, to: ['orders'] },
  ],
  functions: [
    {
      name: 'worker',
      from: [{ queue: 'billing', reportsPartialFailures: true }],
      failureRate: 0.3,
      sendsTo: ['done'],
    },
    {
      name: 'listener',
      reservedConcurrency: 1,
      duration: '2s',
      poison: ['orders 3'],
      onFailure: 'undelivered',
      retries: 0,
    },
  ],
  subscriptions: [
    { topic: 'orders', to: 'billing', raw: true },
    { topic: 'orders', to: 'parcels', filter: { kind: ['parcel'] } },
    { topic: 'orders', to: 'hook', redriveTo: 'undelivered' },
    { topic: 'orders', to: 'mail', confirmed: false },
    { topic: 'orders', to: 'phone' },
    { topic: 'orders', to: 'app' },
    { topic: 'orders', to: 'keeper' },
    { topic: 'orders', to: 'listener' },
    { topic: 'orders', to: 'secrets', redriveTo: 'undelivered' },
    { topic: 'ledger.fifo', to: 'audit.fifo', raw: true },
  ],
  producers: [
    { name: 'shop-front', to: 'orders', rate: '2/s', attributes: { kind: ['parcel', 'letter'] } },
    { name: 'camera', to: 'photos', rate: '20/m', keys: ['{n}.jpg', '{n}.txt'] },
    { name: 'till', to: 'shop', rate: '30/m', bodies: ['{"state":"paid"}', '{"state":"open"}'] },
    { name: 'clerk', to: 'ledger.fifo', rate: '1/s', groups: 2, resend: 0.3, batch: 2 },
    { name: 'stranger', to: 'parcels', rate: '10/m', role: 'guest' },
  ],
  consumers: [
    { name: 'packers', from: 'parcels', count: 2, processing: '400ms', crashRate: 0.1, restartAfter: '2s' },
  ],
  autoScaling: [],
};
