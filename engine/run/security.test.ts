import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { RecordedRun } from '../testing/recorded-run';

const statement = (Action: string, Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'only-this', Effect: 'Allow', Action, Resource }],
});

const WORLD: Partial<Topology> = {
  queues: [{ name: 'orders' }, { name: 'secrets' }],
  roles: [{ name: 'clerk', policies: [statement('sqs:SendMessage', '@arn:orders')] }],
  producers: [
    { name: 'allowed', to: 'orders', rate: '1/s', stopAfter: 1, role: 'clerk' },
    { name: 'refused', to: 'secrets', rate: '1/s', stopAfter: 1, role: 'clerk' },
    { name: 'free', to: 'secrets', rate: '1/s', stopAfter: 1 },
  ],
};

test('an actor with a declared role is held to its policies, one without acts for the account', () => {
  const run = new RecordedRun(WORLD).until(5);
  expect(run.events('sqs.message-sent').map(({ queue, by }) => `${by} to ${queue}`)).toEqual([
    'allowed to orders',
    'free to secrets',
  ]);
  expect(run.events('iam.access-denied')).toMatchObject([
    { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:123456789012:secrets', by: 'refused' },
  ]);
});

test('a queue with a policy of its own is not granted what the topology would grant', () => {
  const policy = { Version: '2012-10-17', Statement: [] };
  const topology: Partial<Topology> = {
    queues: [
      { name: 'open' },
      {
        name: 'closed',
        policy: {
          ...policy,
          Statement: [
            { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sqs:*', Resource: '@arn:closed' },
          ],
        },
      },
    ],
    topics: [{ name: 'news' }],
    subscriptions: [
      { topic: 'news', to: 'open' },
      { topic: 'news', to: 'closed' },
    ],
    producers: [{ to: 'news', rate: '1/s', stopAfter: 1 }],
  };
  const run = new RecordedRun(topology).until(5);
  expect(run.events('sns.message-delivered').map(({ to }) => to)).toEqual(['open']);
  expect(run.events('sns.delivery-failed')).toMatchObject([{ to: 'closed', attempt: 1 }]);
  expect(run.events('sns.delivery-failed')[0]?.retryAtMs).toBeUndefined();
});

const keyPolicy = (...services: string[]) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
    ...services.map((Service) => ({
      Effect: 'Allow',
      Principal: { Service },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
    })),
  ],
});

const encrypted = (policy?: Record<string, unknown>): Partial<Topology> => ({
  keys: [{ name: 'secret', policy }],
  queues: [{ name: 'orders', key: 'secret' }],
  topics: [{ name: 'news' }],
  subscriptions: [{ topic: 'news', to: 'orders', raw: true }],
  producers: [{ to: 'news', rate: '1/s', stopAfter: 1 }],
  consumers: [{ from: 'orders', processing: '100ms' }],
});

test('a topic reaches an encrypted queue only where the key lets SNS use it', () => {
  const closed = new RecordedRun(encrypted()).until(5);
  expect(closed.events('sns.message-delivered')).toEqual([]);
  expect(closed.events('sns.delivery-failed')[0]?.code).toMatch(/Kms|KMS/);
  const open = new RecordedRun(encrypted(keyPolicy('sns.amazonaws.com'))).until(5);
  expect(open.events('sns.message-delivered')).toHaveLength(1);
  expect(open.events('actors.work-finished')).toHaveLength(1);
});

const forTopicsOnly = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
    },
  ],
};

test('a key policy that leaves the account out is taken: topics use the key, the account’s own readers do not', () => {
  const run = new RecordedRun(encrypted(forTopicsOnly)).until(5);
  expect(run.events('sns.message-delivered')).toHaveLength(1);
  expect(run.events('actors.work-finished')).toEqual([]);
  expect(run.events('iam.access-denied')[0]).toMatchObject({ action: 'kms:Decrypt', by: 'consumers#1' });
});

test('a declared key policy can be changed and taken back, however little it allowed', () => {
  const topology = { ...encrypted(forTopicsOnly), producers: [{ to: 'news', rate: '1/s', stopAfter: 12 }] };
  const run = new RecordedRun(topology, {
    script: [
      { at: '3500ms', change: { keys: { secret: { policy: keyPolicy('s3.amazonaws.com') } } } },
      { at: '6500ms', change: { keys: { secret: { policy: forTopicsOnly } } } },
      { at: '9500ms', change: { keys: { secret: { policy: undefined } } } },
      { at: '15s', change: { queues: { orders: { key: undefined } }, keys: { secret: null } } },
    ],
  }).until(20);
  expect(run.answers('PutKeyPolicy').map(({ outcome }) => outcome.ok)).toEqual([true, true, true]);
  expect(run.times('sns.message-delivered').map((ms) => Math.floor(ms / 1000))).toEqual([1, 2, 3, 7, 8, 9]);
  expect(run.answers('ScheduleKeyDeletion')).toMatchObject([{ outcome: { ok: true } }]);
  expect(run.answers('DeleteAlias')).toMatchObject([{ outcome: { ok: true } }]);
});

test('a scripted call over plain HTTP is what a policy that asks for TLS refuses', () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:*',
        Resource: '@arn:orders',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  };
  const send = (at: string, http: boolean) => ({
    at,
    call: 'SendMessage',
    queue: 'orders',
    http,
    request: { MessageBody: `http ${http}` },
  });
  const script = [send('1s', true), send('2s', false)];
  const run = new RecordedRun({ queues: [{ name: 'orders', policy }] }, { script }).until(5);
  expect(run.events('sqs.message-sent').map(({ body }) => body)).toEqual(['http false']);
});
