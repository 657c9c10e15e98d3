import { operations } from './operations';

const OWN: Record<string, readonly string[]> = {
  GetMetricData: ['MetricDataQueries', 'StartTime', 'EndTime', 'ScanBy'],
  ListMetrics: ['Namespace', 'MetricName', 'Dimensions'],
};

/** The fields that each operation reads of its request. CloudWatch ignores others, so a slip in a name would pass unnoticed. */
export const requestFields: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(operations).map(([name, operation]) => [
    name,
    'fields' in operation ? operation.fields : (OWN[name] ?? []),
  ]),
);
