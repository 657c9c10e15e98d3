const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring';
const api = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference';

/** What of CloudWatch the engine enforces, with its source. */
export const cloudWatchLimits = {
  /** Points of one minute are kept for 15 days. */
  storedMinutes: { max: 21600, source: `${guide}/cloudwatch_concepts.html` },
  metricDataQueries: { min: 1, max: 500, source: `${api}/API_GetMetricData.html` },
  periodSeconds: { multipleOf: 60, source: `${api}/API_MetricStat.html` },
  listedMetrics: { max: 500, source: `${api}/API_ListMetrics.html` },
  statisticsDatapoints: { max: 1440, source: `${api}/API_GetMetricStatistics.html` },
  putMetrics: { max: 1000, source: `${api}/API_PutMetricData.html` },
  alarms: { max: 5000, source: `${guide}/cloudwatch_limits.html` },
  alarmNameCharacters: { min: 1, max: 255, source: `${api}/API_PutMetricAlarm.html` },
  alarmActions: { max: 5, source: `${api}/API_PutMetricAlarm.html` },
  /** EvaluationPeriods times Period. */
  alarmSpanSeconds: { max: 604800, source: `${guide}/AlarmThatSendsEmail.html` },
  alarmEvaluationSeconds: { value: 60, source: `${guide}/AlarmThatSendsEmail.html` },
  describedAlarms: { max: 100, source: `${api}/API_DescribeAlarms.html` },
} as const;
