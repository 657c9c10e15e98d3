import { expect, test } from 'vitest';
import type { Topology, TopologyChange } from '../client/topology';
import { modulesNamed } from '../module/all-modules';
import { applyChange } from './compile';
import type { WorldPlace } from './resource-scope';

const PLACE: WorldPlace = { region: 'us-east-1', accountId: '123456789012', startMs: 0 };
const TOPOLOGY: Topology = {
  queues: [
    { name: 'orders', visibilityTimeout: '30s', redriveTo: 'dead', maxReceiveCount: 3 },
    { name: 'dead' },
  ],
  producers: [{ to: 'orders', rate: '1/s' }],
  consumers: [{ from: 'orders', count: 2 }],
  autoScaling: [],
};

function change(asked: TopologyChange) {
  const { topology, calls } = applyChange(
    TOPOLOGY,
    asked,
    PLACE,
    {},
    modulesNamed(['sqs', 'actors', 'autoscaling']),
  );
  return { topology, calls: [...calls] };
}

test('a changed queue gets only the attributes that differ', () => {
  const { calls } = change({ queues: { orders: { visibilityTimeout: '60s', waitTime: '20s' } } });
  expect(calls).toEqual([
    {
      service: 'sqs',
      operation: 'SetQueueAttributes',
      request: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        Attributes: { VisibilityTimeout: '60', ReceiveMessageWaitTimeSeconds: '20' },
      },
      caller: { actor: 'topology', accountId: '123456789012', region: 'us-east-1' },
    },
  ]);
});

test('a change that changes nothing makes no call', () => {
  expect(change({ queues: { orders: { visibilityTimeout: '30s' } } }).calls).toEqual([]);
});

test('an attribute that is taken back gets what SQS gives a queue that never had it', () => {
  const { calls } = change({ queues: { orders: { redriveTo: undefined, visibilityTimeout: undefined } } });
  expect(calls[0]?.request).toMatchObject({ Attributes: { RedrivePolicy: '', VisibilityTimeout: '30' } });
});

test('a queue whose imperfection changes is told so by the operation of its own', () => {
  const { calls } = change({ queues: { orders: { imperfection: { duplicateDelivery: 1 } } } });
  expect(calls).toMatchObject([{ operation: 'SetImperfection', request: { DuplicateDelivery: 1 } }]);
});

test('a new queue is created before a queue that now names it', () => {
  const { calls } = change({ queues: { orders: { redriveTo: 'graveyard' }, graveyard: {} } });
  expect(calls.map(({ operation }) => operation)).toEqual(['CreateQueue', 'SetQueueAttributes']);
});

test('null removes: actors first, then their queue', () => {
  const { calls, topology } = change({
    queues: { orders: null },
    producers: { producer: null },
    consumers: { consumers: null },
  });
  expect(calls.map(({ operation }) => operation)).toEqual([
    'RemoveProducer',
    'RemoveConsumers',
    'DeleteQueue',
  ]);
  expect(topology).toMatchObject({ queues: [{ name: 'dead' }], producers: [], consumers: [] });
});

test('an actor is merged field by field and put again whole', () => {
  const { calls, topology } = change({ consumers: { consumers: { processing: '3s' } } });
  expect(calls).toMatchObject([
    { operation: 'PutConsumers', request: { count: 2, processingMs: { min: 3000 } } },
  ]);
  expect(topology.consumers).toEqual([{ name: 'consumers', from: 'orders', count: 2, processing: '3s' }]);
});

test('an actor and an auto-scaling group that were not declared are added', () => {
  const { calls } = change({
    producers: { burst: { to: 'orders', schedule: [{ at: '10s', count: 5 }] } },
    autoScaling: { fleet: { scales: 'consumers', metric: 'visible', target: 5, min: 1, max: 9 } },
  });
  expect(calls.map(({ operation }) => operation)).toEqual(['PutProducer', 'PutScaler']);
});

test('a change is refused whole when a name in it is not declared, and the topology is left as it was', () => {
  const before = structuredClone(TOPOLOGY);
  expect(() => change({ queues: { orders: { redriveTo: 'nowhere' } } })).toThrow("orders names 'nowhere'");
  expect(() => change({ queues: { orders: null } })).toThrow("consumers names 'orders'");
  expect(TOPOLOGY).toEqual(before);
});
