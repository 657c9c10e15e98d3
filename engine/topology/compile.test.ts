import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { modulesFor } from '../module/all-modules';
import { compileTopology } from './compile';
import { locate } from './locate';
import type { WorldPlace } from './resource-scope';

const PLACE: WorldPlace = { region: 'us-east-1', accountId: '123456789012', startMs: 1_000_000 };

/** The calls that build a topology, nobody answering them. */
function compile(topology: Topology) {
  const modules = modulesFor({ topology });
  return [...compileTopology(topology, locate(PLACE, topology, modules.kinds), modules)];
}

function requestOf(topology: Topology, operation: string): unknown {
  return compile(topology).find((call) => call.operation === operation)?.request;
}

const orders = { name: 'orders' };

test('a dead-letter queue is created before the queues that name it, however they are declared', () => {
  const calls = compile({
    queues: [
      { name: 'orders', redriveTo: 'dead' },
      { name: 'dead', redriveTo: 'deader' },
      { name: 'deader' },
    ],
  });
  expect(calls.map(({ request }) => (request as { QueueName: string }).QueueName)).toEqual([
    'deader',
    'dead',
    'orders',
  ]);
});

test('queues that dead-letter into each other are compiled, so that SQS can say what is wrong', () => {
  const queues = [
    { name: 'a', redriveTo: 'b' },
    { name: 'b', redriveTo: 'a' },
  ];
  expect(compile({ queues })).toHaveLength(2);
});

test("the names in a queue's policy are resolved", () => {
  const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Resource: '@arn:orders' }] };
  const { Attributes } = requestOf({ queues: [{ ...orders, policy }] }, 'CreateQueue') as {
    Attributes: { Policy: string };
  };
  expect(JSON.parse(Attributes.Policy).Statement[0].Resource).toBe(
    'arn:aws:sqs:us-east-1:123456789012:orders',
  );
});

test('every attribute of a queue is what CreateQueue takes', () => {
  const queue = {
    name: 'orders.fifo',
    visibilityTimeout: '2m',
    delay: '5s',
    retention: '4d',
    waitTime: '20s',
    maxMessageSize: 1024,
    redriveTo: 'dead.fifo',
    maxReceiveCount: 3,
    contentBasedDeduplication: true,
    deduplicationScope: 'messageGroup' as const,
    throughputLimit: 'perMessageGroupId' as const,
    policy: { Version: '2012-10-17', Statement: [] },
    encryption: 'SSE-KMS' as const,
  };
  const request = compile({ queues: [queue, { name: 'dead.fifo' }] })[1]?.request;
  expect(request).toEqual({
    QueueName: 'orders.fifo',
    Attributes: {
      VisibilityTimeout: '120',
      DelaySeconds: '5',
      MessageRetentionPeriod: '345600',
      ReceiveMessageWaitTimeSeconds: '20',
      MaximumMessageSize: '1024',
      RedrivePolicy:
        '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:dead.fifo","maxReceiveCount":3}',
      FifoQueue: 'true',
      ContentBasedDeduplication: 'true',
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
      Policy: '{"Version":"2012-10-17","Statement":[]}',
      KmsMasterKeyId: 'alias/aws/sqs',
    },
  });
});

test('a queue that declares nothing leaves everything to SQS', () => {
  expect(compile({ queues: [orders] })).toEqual([
    {
      service: 'sqs',
      operation: 'CreateQueue',
      request: { QueueName: 'orders', Attributes: {} },
      caller: { actor: 'topology', accountId: '123456789012', region: 'us-east-1' },
    },
  ]);
});

test('who may redrive into a queue is a permission or a list of its sources', () => {
  const allow = (redriveAllow: 'denyAll' | string[]) =>
    requestOf({ queues: [{ name: 'dead', redriveAllow }] }, 'CreateQueue') as {
      Attributes: { RedriveAllowPolicy: string };
    };
  expect(JSON.parse(allow('denyAll').Attributes.RedriveAllowPolicy)).toEqual({
    redrivePermission: 'denyAll',
  });
  expect(JSON.parse(allow(['orders']).Attributes.RedriveAllowPolicy)).toEqual({
    redrivePermission: 'byQueue',
    sourceQueueArns: ['arn:aws:sqs:us-east-1:123456789012:orders'],
  });
});

test('imperfection is set right after its queue is created', () => {
  const calls = compile({ queues: [{ name: 'orders', imperfection: { reorder: 0.5 } }, { name: 'other' }] });
  expect(calls.map(({ operation }) => operation)).toEqual(['CreateQueue', 'SetImperfection', 'CreateQueue']);
  expect(calls[1]?.request).toMatchObject({ DuplicateDelivery: 0, Reorder: 0.5, ShortPollMiss: 0 });
});

test('actors without names are numbered as the declaration promises', () => {
  const calls = compile({
    queues: [orders],
    producers: [{ to: 'orders' }, { to: 'orders' }],
    consumers: [{ from: 'orders' }, { from: 'orders', name: 'billing' }],
  });
  const names = calls.slice(1).map(({ request }) => (request as { name: string }).name);
  expect(names).toEqual(['consumers', 'billing', 'producer', 'producer-2']);
});

test("a producer's moments are points in the world's time", () => {
  const producers = [
    { to: 'orders', rate: '30/m', schedule: [{ at: '10s', count: 1000 }], startAt: '1s', groups: 2 },
  ];
  expect(requestOf({ queues: [orders], producers }, 'PutProducer')).toMatchObject({
    intervalMs: 2000,
    startAtMs: 1_001_000,
    schedule: [{ atMs: 1_010_000, count: 1000 }],
    groups: ['group-1', 'group-2'],
    bodies: ['orders {n}'],
    batch: 1,
  });
});

test('a producer for a FIFO queue has a group even when none is declared', () => {
  const request = requestOf({ queues: [{ name: 'o.fifo' }], producers: [{ to: 'o.fifo' }] }, 'PutProducer');
  expect(request).toMatchObject({
    fifo: true,
    groups: ['group-1'],
    bodies: ['o {n}'],
    deduplicationId: 'unique',
  });
});

test('consumers that forget to delete never delete', () => {
  const consumers = [
    {
      from: 'orders',
      deletes: 'after' as const,
      forgetsToDelete: true,
      heartbeat: { every: '5s', extendTo: '30s' },
    },
  ];
  expect(requestOf({ queues: [orders], consumers }, 'PutConsumers')).toMatchObject({
    deletes: 'never',
    heartbeat: { everyMs: 5000, extendToSeconds: 30 },
    processingMs: { min: 1000, max: 1000 },
  });
});

test('an auto-scaling group watches the queue of the consumers it scales', () => {
  const autoScaling = [
    { scales: 'consumers', metric: 'backlogPerInstance' as const, target: 10, min: 1, max: 5 },
  ];
  expect(
    requestOf({ queues: [orders], consumers: [{ from: 'orders' }], autoScaling }, 'PutScaler'),
  ).toMatchObject({
    name: 'auto-scaling',
    queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
    evaluateEveryMs: 60_000,
    warmupMs: 30_000,
  });
});

const SCALING = { scales: 'consumers', metric: 'visible' as const, target: 1, min: 1, max: 2 };

test.each<[string, Topology, string]>([
  [
    'a producer to nowhere',
    { producers: [{ to: 'nowhere' }] },
    "producer names 'nowhere', which is not declared.",
  ],
  ['consumers from nowhere', { consumers: [{ from: 'nowhere' }] }, "consumers names 'nowhere'"],
  ['a redrive to nowhere', { queues: [{ name: 'a', redriveTo: 'b' }] }, "a names 'b'"],
  [
    'a group that scales nobody',
    { autoScaling: [SCALING] },
    "auto-scaling names 'consumers', which is not declared",
  ],
  ['a name used twice', { queues: [orders, orders] }, "The name 'orders' is declared twice"],
  [
    'a batch of eleven',
    { queues: [orders], producers: [{ to: 'orders', batch: 11 }] },
    'batch of producer is 11',
  ],
  [
    'a min above the max',
    { queues: [orders], consumers: [{ from: 'orders' }], autoScaling: [{ ...SCALING, min: 3 }] },
    'min of 3 above its max of 2',
  ],
  [
    'a target of zero',
    { queues: [orders], consumers: [{ from: 'orders' }], autoScaling: [{ ...SCALING, target: 0 }] },
    'must be above zero',
  ],
])('%s is refused in words', (_, topology, words) => {
  expect(() => compile(topology)).toThrow(words);
});
