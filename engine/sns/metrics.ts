import type { Context } from '../kernel/context';
import { snsLimits } from './limits';
import type { SnsState } from './state';
import { emptyTopicMinute, type Topic } from './topic';

const PERIOD_MS = snsLimits.metricPeriodSeconds.value * 1000;

type Statistics = { sum: number; minimum: number; maximum: number; count: number };
type Datum = { metric: string; unit: 'Count' | 'Bytes'; statistics: Statistics };

/** Sends metrics each minute from now on, where the world has a CloudWatch to send them to. */
export function startMetrics(state: SnsState, context: Context): void {
  if (state.metricsAtMs !== undefined || !context.serves('cloudwatch')) return;
  state.metricsAtMs = (Math.floor(context.nowMs / PERIOD_MS) + 1) * PERIOD_MS;
  context.schedule(state.metricsAtMs, { kind: 'metrics' });
}

/**
 * A minute has ended: what happened on each topic goes to CloudWatch. A topic that nothing happened on sends nothing.
 * Source: SNS Developer Guide, sns-monitoring-using-cloudwatch.
 */
export function sendMetrics(state: SnsState, context: Context): void {
  let active = false;
  for (const topic of state.topics.values()) {
    const data = dataOf(topic);
    if (topic.lastActiveMs + PERIOD_MS > context.nowMs) active = true;
    if (data.length === 0) continue;
    active = true;
    context.deliver('cloudwatch', {
      kind: 'put-metric-data',
      namespace: 'AWS/SNS',
      dimensions: { TopicName: topic.identity.name },
      atMs: context.nowMs - PERIOD_MS,
      data,
    });
    topic.minute = emptyTopicMinute();
  }
  state.metricsAtMs = undefined;
  if (active || state.deliveries.size > 0) startMetrics(state, context);
}

function dataOf({ minute }: Topic): Datum[] {
  const { publishedBytes } = minute;
  const data = [
    count('NumberOfMessagesPublished', minute.published),
    {
      metric: 'PublishSize',
      unit: 'Bytes' as const,
      statistics: { ...publishedBytes, count: minute.published },
    },
    count('NumberOfNotificationsDelivered', minute.delivered),
    count('NumberOfNotificationsFailed', minute.failed),
    count('NumberOfNotificationsFilteredOut', minute.filteredOut),
    count('NumberOfNotificationsRedrivenToDlq', minute.redriven),
    count('NumberOfNotificationsFailedToRedriveToDlq', minute.failedToRedrive),
  ];
  return data.filter(({ statistics }) => statistics.count > 0);
}

/** So many single events, each of value 1. */
function count(metric: string, times: number): Datum {
  return { metric, unit: 'Count', statistics: { sum: times, minimum: 1, maximum: 1, count: times } };
}
