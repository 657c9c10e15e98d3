import { expect, test } from 'vitest';
import { fail, type Outcome } from '../kernel/outcome';
import { sqsService } from '../sqs/service';
import { HOSTILE_VALUES } from '../testing/refusals';
import { minutes, simulate } from '../testing/simulate';
import type { ListMetricsResponse } from './list-metrics';
import { cloudWatchService } from './service';

const SQS_METRICS = [
  'NumberOfMessagesSent',
  'NumberOfMessagesReceived',
  'NumberOfMessagesDeleted',
  'NumberOfEmptyReceives',
  'SentMessageSize',
  'ApproximateNumberOfMessagesVisible',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateAgeOfOldestMessage',
];

function measuredQueues(...queues: string[]) {
  const simulation = simulate({ seed: 1, services: [sqsService, cloudWatchService] });
  for (const QueueName of queues) simulation.sqs.createQueue({ QueueName });
  simulation.advance(minutes(1));
  const raw = (request: unknown) =>
    simulation.world.execute({ service: 'cloudwatch', operation: 'ListMetrics', request })
      .outcome as Outcome<ListMetricsResponse>;
  function list(request: unknown = {}) {
    const outcome = raw(request);
    return outcome.ok ? outcome.response.Metrics : [];
  }
  return { ...simulation, raw, list };
}

test('a queue has nine metrics after its first minute', () => {
  const { list } = measuredQueues('orders');
  expect(list().map(({ MetricName }) => MetricName)).toEqual(SQS_METRICS);
  expect(list()[0]).toEqual({
    Namespace: 'AWS/SQS',
    MetricName: 'NumberOfMessagesSent',
    Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
  });
});

test('nothing was measured, nothing is listed', () => {
  expect(measuredQueues().list()).toEqual([]);
});

test('namespace, name and dimensions narrow the list', () => {
  const { list } = measuredQueues('orders', 'refunds');
  expect(list()).toHaveLength(18);
  expect(list({ Namespace: 'AWS/SQS' })).toHaveLength(18);
  expect(list({ Namespace: 'AWS/SNS' })).toEqual([]);
  expect(list({ MetricName: 'SentMessageSize' })).toHaveLength(2);
  expect(list({ Dimensions: [{ Name: 'QueueName' }] })).toHaveLength(18);
  expect(list({ Dimensions: [{ Name: 'QueueName', Value: 'refunds' }] })).toHaveLength(9);
  expect(list({ Dimensions: [{ Name: 'Topic' }] })).toEqual([]);
});

test('a list holds 500 metrics at the most', () => {
  const names = Array.from({ length: 56 }, (_, index) => `queue-${index}`);
  expect(measuredQueues(...names.slice(0, 55)).list()).toHaveLength(495);
  expect(measuredQueues(...names).list()).toHaveLength(500);
});

test('the list outlives a rewind', () => {
  const { world, list } = measuredQueues('orders');
  world.restore(world.snapshot());
  expect(list()).toHaveLength(9);
});

test.each(['x', 1, {}, [null], [1], [{ Value: 'orders' }], [{ Name: 1 }], [{ Name: 'a', Value: 1 }]])(
  'the dimensions %j are refused',
  (Dimensions) => {
    expect(measuredQueues('orders').raw({ Dimensions })).toEqual(
      fail('ValidationError', 'The parameter Dimensions must be a list of names and values.'),
    );
  },
);

test('whatever else is asked is answered without a throw', () => {
  const { raw } = measuredQueues('orders');
  for (const value of HOSTILE_VALUES) {
    for (const request of [value, { Namespace: value }, { MetricName: value }, { Dimensions: value }]) {
      const outcome = raw(request);
      expect(outcome.ok || outcome.error.code === 'ValidationError').toBe(true);
    }
  }
});
