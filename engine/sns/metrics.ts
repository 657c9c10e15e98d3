import type { Context } from '../kernel/context';
import { periodicMetrics } from '../metrics/periodic-metrics';
import type { PutMetricData } from '../metrics/put-metric-data';
import { snsLimits } from './limits';
import type { SnsState } from './state';
import { emptyTopicMinute, type Topic } from './topic';

const metrics = periodicMetrics({
  to: 'cloudwatch',
  namespace: 'AWS/SNS',
  dimension: 'TopicName',
  periodSeconds: snsLimits.metricPeriodSeconds.value,
});

/** Sends metrics each minute from now on, where the world has a CloudWatch to send them to. */
export const startMetrics = metrics.start;

/**
 * A minute has ended: what happened on each topic goes to CloudWatch. A topic that nothing happened on sends nothing.
 * Source: SNS Developer Guide, sns-monitoring-using-cloudwatch.
 */
export function sendMetrics(state: SnsState, context: Context): void {
  let active = state.deliveries.size > 0;
  for (const topic of state.topics.values()) {
    const data = dataOf(topic);
    if (topic.lastActiveMs + metrics.periodMs > context.nowMs) active = true;
    if (data.length === 0) continue;
    active = true;
    metrics.deliver(topic.identity.name, data, context);
    topic.minute = emptyTopicMinute();
  }
  metrics.end(state, active, context);
}

function dataOf({ minute }: Topic): PutMetricData['data'] {
  const { publishedBytes } = minute;
  const data = [
    count('NumberOfMessagesPublished', minute.published),
    {
      metric: 'PublishSize',
      unit: 'Bytes',
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
function count(metric: string, times: number): PutMetricData['data'][number] {
  return { metric, unit: 'Count', statistics: { sum: times, minimum: 1, maximum: 1, count: times } };
}
