import type { Context } from '../kernel/context';
import { periodicMetrics, single } from '../metrics/periodic-metrics';
import type { PutMetricData } from '../metrics/put-metric-data';
import { sqsLimits } from './limits';
import type { Queue } from './queue';
import { emptyMinute } from './queue-memory';
import type { SqsState } from './state';

const ACTIVE_MS = sqsLimits.activeQueueHours.value * 3600_000;

const metrics = periodicMetrics({
  to: 'cloudwatch',
  namespace: 'AWS/SQS',
  dimension: 'QueueName',
  periodSeconds: sqsLimits.metricPeriodSeconds.value,
});

/** Sends metrics each minute from now on, where the world has a CloudWatch to send them to. */
export const startMetrics = metrics.start;

/**
 * A minute has ended: every active queue's counts go to CloudWatch, also those that are zero. A queue is active for six hours
 * after it was last used or held a message. Source: SQS Developer Guide, sqs-available-cloudwatch-metrics.
 */
export function sendMetrics(state: SqsState, context: Context): void {
  const active = [...state.queues.values()].filter((queue) => isActive(queue, context.nowMs));
  for (const queue of active) {
    metrics.deliver(queue.identity.name, dataOf(queue, context.nowMs), context);
    queue.memory.minute = emptyMinute();
  }
  metrics.end(state, active.length > 0, context);
}

function isActive(queue: Queue, nowMs: number): boolean {
  return queue.messages.size > 0 || queue.memory.lastActiveMs + ACTIVE_MS > nowMs;
}

function dataOf(queue: Queue, nowMs: number): PutMetricData['data'] {
  const { minute } = queue.memory;
  const longest = queue.ages.longestHere;
  const ageSeconds = longest ? Math.floor((nowMs - longest.enqueuedAtMs) / 1000) : 0;
  return [
    count('NumberOfMessagesSent', minute.sent),
    count('NumberOfMessagesReceived', minute.received),
    count('NumberOfMessagesDeleted', minute.deleted),
    count('NumberOfEmptyReceives', minute.emptyReceives),
    { metric: 'SentMessageSize', unit: 'Bytes', statistics: { ...minute.sentBytes, count: minute.sent } },
    count('ApproximateNumberOfMessagesVisible', queue.visible),
    count('ApproximateNumberOfMessagesNotVisible', queue.inFlight.size),
    count('ApproximateNumberOfMessagesDelayed', queue.delayed.size),
    { metric: 'ApproximateAgeOfOldestMessage', unit: 'Seconds', statistics: single(ageSeconds) },
  ];
}

function count(metric: string, value: number): PutMetricData['data'][number] {
  return { metric, unit: 'Count', statistics: single(value) };
}
