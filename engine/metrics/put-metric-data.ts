/** What was measured in one period. */
export type Statistics = { sum: number; minimum: number; maximum: number; count: number };

/** The command that a service delivers to CloudWatch when a period has ended. */
export type PutMetricData = {
  kind: 'put-metric-data';
  namespace: string;
  dimensions: Record<string, string>;
  /** Start of the period. */
  atMs: number;
  data: { metric: string; unit: string; statistics: Statistics }[];
};
