const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring';
const api = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference';

/** What of CloudWatch the engine enforces, with its source. */
export const cloudWatchLimits = {
  /** Points of one minute are kept for 15 days. */
  storedMinutes: { max: 21600, source: `${guide}/cloudwatch_concepts.html` },
  metricDataQueries: { min: 1, max: 500, source: `${api}/API_GetMetricData.html` },
  periodSeconds: { multipleOf: 60, source: `${api}/API_MetricStat.html` },
  listedMetrics: { max: 500, source: `${api}/API_ListMetrics.html` },
} as const;
