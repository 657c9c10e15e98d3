import type { PutMetricData } from '../metrics/put-metric-data';
import { cloudWatchLimits } from './limits';
import { type Metric, type MetricsState, merge, metricKey, type Point } from './state';

export function storeMetricData(state: MetricsState, command: PutMetricData): void {
  for (const { metric, unit, statistics } of command.data) {
    const { points } = findOrMake(state, command, metric, unit);
    addPoint(points, { atMs: command.atMs, statistics });
    if (points.length > cloudWatchLimits.storedMinutes.max) points.shift();
  }
}

/** Points come in order but for those that somebody sends late; two of one moment are one. */
function addPoint(points: Point[], point: Point): void {
  let index = points.length;
  while (index > 0 && (points[index - 1]?.atMs ?? 0) > point.atMs) index -= 1;
  const before = points[index - 1];
  if (before?.atMs !== point.atMs) points.splice(index, 0, point);
  else points[index - 1] = { atMs: point.atMs, statistics: merge(before.statistics, point.statistics) };
}

function findOrMake(
  state: MetricsState,
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
