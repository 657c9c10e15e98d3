import type { Statistics } from '../metrics/put-metric-data';

const STATISTICS = {
  Sum: ({ sum }: Statistics) => sum,
  Average: ({ sum, count }: Statistics) => (count === 0 ? 0 : sum / count),
  Minimum: ({ minimum }: Statistics) => minimum,
  Maximum: ({ maximum }: Statistics) => maximum,
  SampleCount: ({ count }: Statistics) => count,
};

export type Statistic = keyof typeof STATISTICS;

export function isStatistic(value: unknown): value is Statistic {
  return typeof value === 'string' && Object.hasOwn(STATISTICS, value);
}

export function statisticOf(measured: Statistics, statistic: Statistic): number {
  return STATISTICS[statistic](measured);
}
