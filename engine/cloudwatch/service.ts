import { defineService } from '../kernel/service';
import { getMetricData } from './get-metric-data';
import { listMetrics } from './list-metrics';
import { type PutMetricData, putMetricData } from './put-metric-data';
import { type CloudWatchState, type Metric, metricKey } from './state';

/** As much of Amazon CloudWatch as keeps other services' metrics. Services reach it by the command `put-metric-data`. */
export const cloudWatchService = defineService<CloudWatchState>({
  name: 'cloudwatch',
  create: () => ({ metrics: new Map() }),
  operations: { GetMetricData: getMetricData, ListMetrics: listMetrics },
  onCommand: (state, command) => putMetricData(state, command as PutMetricData),
  snapshot: (state) =>
    [...state.metrics.values()].map((metric) => ({ ...metric, points: metric.points.slice() })),
  restore(plain) {
    const metrics = (plain as Metric[]).map((metric) => ({ ...metric, points: metric.points.slice() }));
    return {
      metrics: new Map(
        metrics.map((metric) => [metricKey(metric.namespace, metric.name, metric.dimensions), metric]),
      ),
    };
  },
});
