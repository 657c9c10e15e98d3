import type { Statistics } from '../metrics/put-metric-data';

export type Point = { atMs: number; statistics: Statistics };

export type Metric = {
  namespace: string;
  name: string;
  unit: string;
  dimensions: Record<string, string>;
  /** Oldest first, one a minute at the most. */
  points: Point[];
};

/** Metrics by namespace, name and dimensions. Assumed, other than at AWS: those of all accounts and Regions of a world together. */
export interface MetricsState {
  metrics: Map<string, Metric>;
}

/** Two measurements of one span together. */
export function merge(one: Statistics, other: Statistics): Statistics {
  return {
    sum: one.sum + other.sum,
    minimum: Math.min(one.minimum, other.minimum),
    maximum: Math.max(one.maximum, other.maximum),
    count: one.count + other.count,
  };
}

export function snapshotMetrics({ metrics }: MetricsState): Metric[] {
  return [...metrics.values()].map(copyOf);
}

export function restoreMetrics(metrics: Metric[]): MetricsState['metrics'] {
  return new Map(
    metrics.map((metric) => [metricKey(metric.namespace, metric.name, metric.dimensions), copyOf(metric)]),
  );
}

function copyOf(metric: Metric): Metric {
  return { ...metric, points: metric.points.slice() };
}

export function metricKey(namespace: string, name: string, dimensions: Record<string, string>): string {
  const sorted = Object.keys(dimensions)
    .sort()
    .map((dimension) => [dimension, dimensions[dimension]]);
  return JSON.stringify([namespace, name, sorted]);
}
