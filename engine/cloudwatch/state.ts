/** What was measured in one period. */
export type Statistics = { sum: number; minimum: number; maximum: number; count: number };

export type Point = { atMs: number; statistics: Statistics };

export type Metric = {
  namespace: string;
  name: string;
  unit: string;
  dimensions: Record<string, string>;
  /** Oldest first, one a minute at the most. */
  points: Point[];
};

/** Metrics by namespace, name and dimensions. */
export interface CloudWatchState {
  metrics: Map<string, Metric>;
}

export function metricKey(namespace: string, name: string, dimensions: Record<string, string>): string {
  const sorted = Object.keys(dimensions)
    .sort()
    .map((dimension) => [dimension, dimensions[dimension]]);
  return JSON.stringify([namespace, name, sorted]);
}
