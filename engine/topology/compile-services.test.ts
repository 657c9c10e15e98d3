import { expect, test } from 'vitest';
import type { Topology, TopologyChange } from '../client/topology';
import { modulesFor } from '../module/all-modules';
import { Run } from '../run/run';
import { compileTopology } from './compile';
import { locate } from './locate';

const PLACE = { region: 'us-east-1', accountId: '123456789012', startMs: 0 };

/** The calls that build a topology, with what they are made of; nothing answers them. */
function callsFor(topology: Topology) {
  const modules = modulesFor({ topology });
  return [...compileTopology(topology, locate(PLACE, topology, modules.kinds), modules)];
}

const operationsFor = (topology: Topology) => callsFor(topology).map(({ operation }) => operation);

function requestOf(topology: Topology, operation: string): Record<string, unknown> {
  const call = callsFor(topology).find((one) => one.operation === operation);
  return call?.request as Record<string, unknown>;
}

function policyOf(topology: Topology, operation: string) {
  const { Attributes } = requestOf(topology, operation) as { Attributes: { Policy?: string } };
  return Attributes.Policy === undefined ? undefined : JSON.parse(Attributes.Policy);
}

test('what a resource needs is made before it', () => {
  const operations = operationsFor({
    producers: [{ to: 'news' }],
    subscriptions: [{ topic: 'news', to: 'orders' }],
    functions: [{ name: 'worker', from: [{ queue: 'orders' }] }],
    topics: [{ name: 'news' }],
    queues: [{ name: 'orders' }],
    roles: [{ name: 'clerk', policies: [{}] }],
  });
  expect(operations).toEqual([
    'CreateRole',
    'PutRolePolicy',
    'CreateQueue',
    'CreateTopic',
    'CreateFunction',
    'SetBehaviour',
    'Subscribe',
    'CreateEventSourceMapping',
    'PutProducer',
  ]);
});

test('the default bus may be listed, and is not made again', () => {
  expect(operationsFor({ buses: [{ name: 'default' }, { name: 'shop' }] })).toEqual(['CreateEventBus']);
});

test('a queue lets in exactly what is declared to be sent to it', () => {
  const topology: Topology = {
    queues: [{ name: 'orders' }],
    topics: [{ name: 'news' }],
    buckets: [{ name: 'photos', notifications: [{ events: ['s3:ObjectCreated:*'], to: 'orders' }] }],
    rules: [{ name: 'paid', pattern: {}, to: ['orders'] }],
    subscriptions: [{ topic: 'news', to: 'orders' }],
  };
  const { Statement } = policyOf(topology, 'CreateQueue');
  expect(Statement.map((one: Record<string, unknown>) => [one.Principal, one.Condition])).toEqual([
    [
      { Service: 'sns.amazonaws.com' },
      { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:news' } },
    ],
    [{ Service: 's3.amazonaws.com' }, { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::photos' } }],
    [
      { Service: 'events.amazonaws.com' },
      { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:us-east-1:123456789012:rule/paid' } },
    ],
  ]);
  expect(policyOf({ queues: [{ name: 'alone' }] }, 'CreateQueue')).toBeUndefined();
});

test('a dead-letter queue of a subscription lets its topic in too', () => {
  const topology: Topology = {
    queues: [{ name: 'undelivered' }],
    topics: [{ name: 'news' }],
    inboxes: [{ name: 'mail' }],
    subscriptions: [{ topic: 'news', to: 'mail', redriveTo: 'undelivered' }],
  };
  expect(policyOf(topology, 'CreateQueue').Statement).toHaveLength(1);
  expect(requestOf(topology, 'SubscribeConfirmed')).toMatchObject({
    Protocol: 'email',
    Endpoint: 'mail@example.com',
    Attributes: {
      RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:undelivered"}',
    },
  });
});

test('a policy of its own stays as it is, with the names in it resolved', () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Resource: '@arn:orders', Condition: { ArnEquals: { 'aws:SourceArn': '@arn:news' } } }],
  };
  const topology: Topology = {
    queues: [{ name: 'orders', policy }],
    topics: [{ name: 'news', region: 'eu-west-1', account: '111122223333' }],
    subscriptions: [{ topic: 'news', to: 'orders' }],
  };
  expect(policyOf(topology, 'CreateQueue')).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Resource: 'arn:aws:sqs:us-east-1:123456789012:orders',
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:news' } },
      },
    ],
  });
});

test('a topic that a service publishes to keeps its own account in its policy', () => {
  const topology: Topology = {
    queues: [{ name: 'orders' }],
    topics: [{ name: 'news' }],
    alarms: [
      {
        name: 'deep',
        queue: 'orders',
        metric: 'ApproximateNumberOfMessagesVisible',
        threshold: 9,
        to: 'news',
      },
    ],
  };
  const { Statement } = policyOf(topology, 'CreateTopic');
  expect(Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['owner', 'from-deep']);
});

test('the owner of a resource makes it, in its Region', () => {
  const calls = callsFor({
    queues: [{ name: 'orders', owner: '111122223333', region: 'eu-west-1' }],
    topics: [{ name: 'news', account: '444455556666' }],
    subscriptions: [{ topic: 'news', to: 'orders' }],
  });
  expect(calls.map(({ operation, caller }) => [operation, caller?.accountId, caller?.region])).toEqual([
    ['CreateQueue', '111122223333', 'eu-west-1'],
    ['CreateTopic', '444455556666', 'us-east-1'],
    ['SubscribeConfirmed', '444455556666', 'us-east-1'],
  ]);
});

test.each<[string, Topology, string]>([
  [
    'a subscription without its topic',
    { inboxes: [{ name: 'mail' }], subscriptions: [{ topic: 'news', to: 'mail' }] },
    "news-mail names 'news', which is not declared.",
  ],
  [
    'a subscription of a bucket',
    {
      topics: [{ name: 'news' }],
      buckets: [{ name: 'photos' }],
      subscriptions: [{ topic: 'news', to: 'photos' }],
    },
    "names 'photos', which is a bucket and not a queue, function",
  ],
  [
    'two resources of one name',
    { queues: [{ name: 'news' }], topics: [{ name: 'news' }] },
    "The name 'news' is declared twice.",
  ],
  [
    'a role that nobody declares',
    { queues: [{ name: 'orders' }], producers: [{ to: 'orders', role: 'clerk' }] },
    "producer names 'clerk', which is not declared.",
  ],
])('%s is refused', (_what, topology, message) => {
  expect(() => callsFor(topology)).toThrow(message);
});

const NEWS: Topology = {
  queues: [{ name: 'all' }, { name: 'some' }],
  topics: [{ name: 'news' }],
  subscriptions: [{ topic: 'news', to: 'all', raw: true }],
  webhooks: [{ name: 'hook', status: 500 }],
};

function changed(change: TopologyChange, topology: Topology = NEWS) {
  const calls: { operation: string; request: unknown }[] = [];
  let isBuilt = false;
  const run = new Run({
    seed: 7,
    topology,
    modules: modulesFor({ topology }),
    observe(entry) {
      if (isBuilt && entry.kind === 'call' && entry.caller.actor === 'topology') calls.push(entry);
    },
  });
  isBuilt = true;
  const outcomes = run.change(change);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  return { run, calls, operations: calls.map(({ operation }) => operation) };
}

test('a change makes only the calls that it needs', () => {
  expect(changed({ webhooks: { hook: { status: 200 } } }).operations).toEqual(['PutRecipient']);
  expect(changed({ topics: { news: {} } }).operations).toEqual([]);
  const { calls } = changed({ subscriptions: { 'news-all': { filter: { kind: ['order'] } } } });
  expect(calls).toMatchObject([
    {
      operation: 'SetSubscriptionAttributes',
      request: { AttributeName: 'FilterPolicy', AttributeValue: '{"kind":["order"]}' },
    },
  ]);
});

test('a new subscription brings the policy that lets it in; one that goes takes it along', () => {
  const { run, operations } = changed({ subscriptions: { extra: { topic: 'news', to: 'some' } } });
  expect(operations).toEqual(['SetQueueAttributes', 'Subscribe']);
  expect(run.scope.refer('extra', true)).toMatch(/^arn:aws:sns:us-east-1:123456789012:news:/);
  const gone = changed({ subscriptions: { 'news-all': null } });
  expect(gone.operations).toEqual(['Unsubscribe', 'SetQueueAttributes']);
});

test('a topic goes after its subscriptions', () => {
  const { operations } = changed({ subscriptions: { 'news-all': null }, topics: { news: null } });
  expect(operations).toEqual(['Unsubscribe', 'DeleteTopic', 'SetQueueAttributes']);
});

test('a change that cannot be changes nothing', () => {
  const calls: string[] = [];
  const run = new Run({
    seed: 7,
    topology: NEWS,
    modules: modulesFor({ topology: NEWS }),
    observe: (entry) => void (entry.kind === 'call' && calls.push(entry.operation)),
  });
  const before = calls.length;
  expect(() => run.change({ topics: { other: {} }, webhooks: { hook: { latency: 'soon' } } })).toThrow(
    "'soon' is not a duration",
  );
  expect(() => run.change({ subscriptions: { 'news-all': { to: 'nowhere' } } })).toThrow("names 'nowhere'");
  expect(calls).toHaveLength(before);
});

test('a snapshot knows the ARNs that only the creation told', () => {
  const { run } = changed({});
  const snapshot = run.snapshot();
  const arn = run.scope.refer('news-all', true);
  const other = new Run({ seed: 7, topology: NEWS, modules: modulesFor({ topology: NEWS }) });
  other.restore(snapshot);
  expect(other.scope.refer('news-all', true)).toBe(arn);
  expect(other.world.hash()).toBe(run.world.hash());
});
