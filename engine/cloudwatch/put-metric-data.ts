import { cloudWatchLimits } from './limits';
import { type CloudWatchState, type Metric, metricKey, type Statistics } from './state';

/** What a service delivers when a period has ended. */
export type PutMetricData = {
  kind: 'put-metric-data';
  namespace: string;
  dimensions: Record<string, string>;
  /** Start of the period. */
  atMs: number;
  data: { metric: string; unit: string; statistics: Statistics }[];
};

export function putMetricData(state: CloudWatchState, command: PutMetricData): void {
  for (const { metric, unit, statistics } of command.data) {
    const { points } = findOrMake(state, command, metric, unit);
    points.push({ atMs: command.atMs, statistics });
    if (points.length > cloudWatchLimits.storedMinutes.max) points.shift();
  }
}

function findOrMake(
  state: CloudWatchState,
  { namespace, dimensions }: PutMetricData,
  name: string,
  unit: string,
): Metric {
  const key = metricKey(namespace, name, dimensions);
  const found = state.metrics.get(key);
  if (found) return found;
  const metric: Metric = { namespace, name, unit, dimensions, points: [] };
  state.metrics.set(key, metric);
  return metric;
}
