import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import type { PutMetricData } from '../metrics/put-metric-data';
import { getMetricData } from './get-metric-data';
import { listMetrics } from './list-metrics';
import { type Metric, type MetricsState, restoreMetrics, snapshotMetrics } from './state';
import { storeMetricData } from './store-metric-data';

/**
 * As much of Amazon CloudWatch as keeps other services' metrics: what a world of queues alone needs, and a browser loads for it.
 * Services reach it by the command `put-metric-data`.
 */
export const metricsService = defineService<MetricsState>({
  name: 'cloudwatch',
  create: () => ({ metrics: new Map() }),
  operations: { GetMetricData: getMetricData, ListMetrics: listMetrics },
  onCommand: (state, command) => storeMetricData(state, command as PutMetricData),
  snapshot: snapshotMetrics,
  restore: (plain: Plain) => ({ metrics: restoreMetrics(plain as Metric[]) }),
});
