import type { Context } from '../kernel/context';
import { sqsLimits } from './limits';
import type { Queue } from './queue';
import { emptyMinute } from './queue-memory';
import type { SqsState } from './state';

const PERIOD_MS = sqsLimits.metricPeriodSeconds.value * 1000;
const ACTIVE_MS = sqsLimits.activeQueueHours.value * 3600_000;

type Statistics = { sum: number; minimum: number; maximum: number; count: number };
type Datum = { metric: string; unit: 'Count' | 'Bytes' | 'Seconds'; statistics: Statistics };

/** Sends metrics each minute from now on, where the world has a CloudWatch to send them to. */
export function startMetrics(state: SqsState, context: Context): void {
  if (state.metricsAtMs !== undefined || !context.serves('cloudwatch')) return;
  state.metricsAtMs = (Math.floor(context.nowMs / PERIOD_MS) + 1) * PERIOD_MS;
  context.schedule(state.metricsAtMs, { kind: 'metrics' });
}

/**
 * A minute has ended: every active queue's counts go to CloudWatch, also those that are zero. A queue is active for six hours
 * after it was last used or held a message. Source: SQS Developer Guide, sqs-available-cloudwatch-metrics.
 */
export function sendMetrics(state: SqsState, context: Context): void {
  const active = [...state.queues.values()].filter((queue) => isActive(queue, context.nowMs));
  for (const queue of active) {
    context.deliver('cloudwatch', {
      kind: 'put-metric-data',
      namespace: 'AWS/SQS',
      dimensions: { QueueName: queue.identity.name },
      atMs: context.nowMs - PERIOD_MS,
      data: dataOf(queue, context.nowMs),
    });
    queue.memory.minute = emptyMinute();
  }
  state.metricsAtMs = undefined;
  if (active.length > 0) startMetrics(state, context);
}

function isActive(queue: Queue, nowMs: number): boolean {
  return queue.messages.size > 0 || queue.memory.lastActiveMs + ACTIVE_MS > nowMs;
}

function dataOf(queue: Queue, nowMs: number): Datum[] {
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

function count(metric: string, value: number): Datum {
  return { metric, unit: 'Count', statistics: single(value) };
}

function single(value: number): Statistics {
  return { sum: value, minimum: value, maximum: value, count: 1 };
}
