import { expect, test } from 'vitest';
import type { Requirement } from '../client/requirement';
import type { Topology } from '../client/topology';
import { runScenario } from '../run/run-scenario';
import { judgeTopology } from '../testing/judge-topology';

const SHOP: Partial<Topology> = {
  queues: [{ name: 'billing' }, { name: 'parcels' }, { name: 'undelivered' }],
  topics: [{ name: 'orders' }],
  webhooks: [{ name: 'partner', status: 403 }],
  subscriptions: [
    { topic: 'orders', to: 'billing', raw: true },
    { topic: 'orders', to: 'parcels', raw: true, filter: { kind: ['parcel'] } },
    { topic: 'orders', to: 'partner', redriveTo: 'undelivered' },
  ],
  producers: [{ to: 'orders', rate: '1/s', stopAfter: 4, attributes: { kind: ['parcel', 'letter'] } }],
};

const verdictOf = (requirement: Requirement, topology = SHOP, runFor = '1m') =>
  judgeTopology(topology, runFor, { it: requirement }).it;

test('deliveries are counted by where they come from, where they go and how they end', () => {
  const verdicts = judgeTopology(SHOP, '1m', {
    all: { deliveries: 'delivered', from: 'orders', is: 6 },
    billing: { deliveries: 'delivered', to: 'billing', is: 4 },
    held: { deliveries: 'filtered', to: 'parcels', is: 2 },
    one: { deliveries: 'delivered', to: 'billing', body: 'orders 2', is: 1 },
    none: { deliveries: 'delivered', from: 'elsewhere', is: 0 },
  });
  expect(Object.values(verdicts).map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
  expect(verdicts.held.reason).toBe('2 deliveries to parcels were held back by a filter, as expected.');
});

test('a delivery that is given up counts as failed once, and as kept where a queue keeps it', () => {
  const verdicts = judgeTopology(SHOP, '5m', {
    failed: { deliveries: 'failed', to: 'partner', is: 4 },
    kept: { deliveries: 'deadLettered', to: 'partner', is: 4 },
    retried: { deliveries: 'retried', to: 'partner', is: 0 },
    queue: { queue: 'undelivered', visible: 4 },
  });
  expect(Object.entries(verdicts).filter(([, { holds }]) => !holds)).toEqual([]);
});

test('an endpoint in trouble is tried again, and each message counts as retried once', () => {
  const topology = { ...SHOP, webhooks: [{ name: 'partner', status: 500 }] };
  const verdict = verdictOf({ deliveries: 'retried', to: 'partner', is: 4 }, topology, '2m');
  expect(verdict).toMatchObject({
    holds: true,
    reason: '4 deliveries to partner were tried more than once, as expected.',
  });
});

test('a delivery counts as retried from its second attempt on, also while it is still being tried', () => {
  const topology = { ...SHOP, webhooks: [{ name: 'partner', status: 500 }] };
  const retried = (runFor: string) =>
    verdictOf({ deliveries: 'retried', to: 'partner', is: 4 }, topology, runFor).holds;
  expect(retried('15s')).toBe(false);
  expect(retried('40s')).toBe(true);
  expect(verdictOf({ deliveries: 'failed', to: 'partner', is: 0 }, topology, '40s').holds).toBe(true);
});

test('every attempt counts as tried, whether it succeeded or not', () => {
  const topology = { ...SHOP, webhooks: [{ name: 'partner', status: 500 }] };
  const verdicts = judgeTopology(topology, '3m', {
    queues: { deliveries: 'tried', to: 'billing', is: 4 },
    partner: { deliveries: 'tried', to: 'partner', is: 16 },
    refused: { deliveries: 'tried', to: 'partner', is: 15 },
  });
  expect(verdicts.queues.holds).toBe(true);
  expect(verdicts.partner).toMatchObject({
    holds: true,
    reason: '16 attempts to partner were made, as expected.',
  });
  expect(verdicts.refused.holds).toBe(false);
});

test('attempts of a bucket and of a bus count as well', () => {
  const topology: Partial<Topology> = {
    queues: [{ name: 'list' }],
    buckets: [{ name: 'photos', notifications: [{ events: ['s3:ObjectCreated:*'], to: 'list' }] }],
    rules: [{ name: 'all', pattern: { source: ['shop'] }, to: ['list'] }],
    producers: [
      { to: 'photos', rate: '1/s', stopAfter: 2 },
      { name: 'till', to: 'default', rate: '1/s', stopAfter: 3, event: { source: 'shop', detailType: 'x' } },
    ],
  };
  const verdicts = judgeTopology(topology, '20s', {
    bucket: { deliveries: 'tried', from: 'photos', is: 2 },
    bus: { deliveries: 'tried', from: 'default', is: 3 },
  });
  expect(Object.values(verdicts).map(({ reason }) => reason)).toEqual([
    '2 attempts from photos were made, as expected.',
    '3 attempts from default were made, as expected.',
  ]);
});

test('the moment at which a delivery first counted is told', () => {
  const verdict = verdictOf({ deliveries: 'filtered', is: { atLeast: 1 }, when: 'ever' });
  expect(verdict).toEqual({
    holds: true,
    reason: '1 delivery was held back by a filter, as expected.',
    atMs: 2_000,
  });
});

test('a function is judged by how its invocations ended', () => {
  const topology: Partial<Topology> = {
    topics: [{ name: 'news' }],
    functions: [{ name: 'reader', poison: ['news 2'], retries: 0 }],
    subscriptions: [{ topic: 'news', to: 'reader' }],
    producers: [{ to: 'news', rate: '1/s', stopAfter: 3 }],
  };
  const verdicts = judgeTopology(topology, '30s', {
    all: { invocations: 'reader', is: 3 },
    failed: { invocations: 'reader', result: 'failed', is: 1 },
    wrong: { invocations: 'reader', result: 'succeeded', is: 3 },
    throttled: { invocations: 'reader', result: 'throttled', is: 0 },
  });
  expect(verdicts.all.holds && verdicts.failed.holds && verdicts.throttled.holds).toBe(true);
  expect(verdicts.wrong).toMatchObject({
    holds: false,
    reason: '2 invocations of reader succeeded; expected 3.',
  });
});

test('a bucket is judged by the objects that are in it', () => {
  const topology: Partial<Topology> = {
    buckets: [{ name: 'photos' }],
    producers: [{ to: 'photos', rate: '1/s', stopAfter: 4, keys: ['raw/{n}', 'small/{n}', 'small/same'] }],
  };
  const verdicts = judgeTopology(topology, '30s', {
    all: { objects: 'photos', is: 4 },
    small: { objects: 'photos', prefix: 'small/', is: 3 },
  });
  expect(verdicts.all.reason).toBe('photos holds 4 objects, as expected.');
  expect(verdicts.small).toMatchObject({
    holds: false,
    reason: 'photos holds 2 objects under small/; expected 3.',
  });
});

test('an alarm is judged by its state, and by the moment it came', () => {
  const topology: Partial<Topology> = {
    queues: [{ name: 'orders' }],
    alarms: [{ name: 'deep', queue: 'orders', metric: 'ApproximateNumberOfMessagesVisible', threshold: 5 }],
    producers: [{ to: 'orders', rate: '1/s' }],
  };
  const verdicts = judgeTopology(topology, '10m', {
    alarm: { alarm: 'deep', state: 'ALARM', when: 'ever' },
    ok: { alarm: 'deep', state: 'OK' },
    not: { not: { alarm: 'deep', state: 'ALARM' } },
  });
  expect(verdicts.alarm).toMatchObject({
    holds: true,
    reason: 'The alarm deep is in the state ALARM, as expected.',
  });
  expect(verdicts.alarm.atMs).toBeGreaterThan(60_000);
  expect(verdicts.ok).toMatchObject({
    holds: false,
    reason: 'The alarm deep is in the state ALARM; expected OK.',
  });
  expect(verdicts.not).toMatchObject({
    holds: false,
    reason: 'The alarm deep is in the state ALARM; expected otherwise.',
  });
});

test('a refusal is judged by the action and the resource', () => {
  const topology: Partial<Topology> = {
    queues: [{ name: 'orders' }],
    roles: [{ name: 'guest', policies: [] }],
    producers: [{ to: 'orders', rate: '1/s', stopAfter: 2, role: 'guest' }],
  };
  const verdicts = judgeTopology(topology, '30s', {
    refused: { denials: 'sqs:SendMessage', on: 'orders', is: 2 },
    any: { denials: '*', is: { atLeast: 1 } },
    other: { denials: 'sns:Publish', is: 0 },
  });
  expect(verdicts.refused).toMatchObject({
    holds: true,
    reason: '2 sqs:SendMessage calls on orders were refused by a policy, as expected.',
  });
  expect(verdicts.any.holds && verdicts.other.holds).toBe(true);
});

test('calls of other services are counted by service, resource and caller', () => {
  const verdicts = judgeTopology(SHOP, '1m', {
    publishes: { calls: 'Publish', of: 'orders', by: 'producer', result: 'ok', is: 4 },
    elsewhere: { calls: 'Publish', of: 'news', is: 0 },
    sns: { calls: 'sns:*', by: 'producer', is: 4 },
    sqs: { calls: 'SendMessage', queue: 'billing', is: 4 },
  });
  expect(Object.entries(verdicts).filter(([, { holds }]) => !holds)).toEqual([]);
});

test('a message that a topic brought is a message of its queue, with all its fates', () => {
  const topology = { ...SHOP, consumers: [{ from: 'billing', processing: '100ms' }] };
  const verdicts = judgeTopology(topology, '1m', {
    processed: { messages: 'processed', queue: 'billing', is: 4 },
    fast: { latency: 'processing', queue: 'billing', percentile: 100, seconds: { atMost: 3 } },
  });
  expect(Object.entries(verdicts).filter(([, { holds }]) => !holds)).toEqual([]);
});

test('a text to one phone, and a push to one app, are deliveries that come from no topic', () => {
  const topology: Partial<Topology> = {
    phones: [{ name: 'anna', number: '+12065550101' }],
    apps: [{ name: 'reader', platform: 'GCM' }],
  };
  const publish = (at: string, request: Record<string, unknown>) => ({
    at,
    call: 'sns:Publish',
    request,
  });
  const { verdicts } = runScenario({
    seed: 1,
    runFor: '1m',
    topology: { queues: [], producers: [], consumers: [], autoScaling: [], ...topology },
    script: [
      publish('1s', { PhoneNumber: '+12065550101', Message: 'your parcel' }),
      publish('2s', { TargetArn: '@arn:reader', Message: 'a new chapter' }),
    ],
    requirements: {
      phone: { deliveries: 'delivered', to: 'anna', body: 'parcel', is: 1 },
      app: { deliveries: 'delivered', to: 'reader', is: 1 },
      failed: { deliveries: 'failed', is: 0 },
    },
  });
  expect(Object.entries(verdicts).filter(([, { holds }]) => !holds)).toEqual([]);
});
