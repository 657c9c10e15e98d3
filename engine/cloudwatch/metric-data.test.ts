import { describe, expect, test } from 'vitest';
import { watched } from '../testing/alarm-world';
import { days, minutes } from '../testing/simulate';

describe('custom metrics', () => {
  const span = { StartTime: 1767225600, EndTime: 1767225600 + 3600, Period: 60 };

  test('are put and read as statistics', () => {
    const { cloudwatch, advance } = watched();
    const put = (datum: object) =>
      cloudwatch.putMetricData({
        Namespace: 'Shop',
        MetricData: [{ MetricName: 'Orders', Unit: 'Count', ...datum }],
      });
    put({ Value: 5 });
    put({ Values: [1, 2], Counts: [1, 2] });
    advance(minutes(1));
    put({ StatisticValues: { SampleCount: 2, Sum: 10, Minimum: 4, Maximum: 6 } });
    put({ Value: 100, Timestamp: 1767225600 });
    const Statistics = ['Sum', 'Minimum', 'Maximum', 'SampleCount', 'Average'] as const;
    const request = { Namespace: 'Shop', MetricName: 'Orders', Statistics: [...Statistics], ...span };
    expect(cloudwatch.getMetricStatistics(request)).toEqual({
      Label: 'Orders',
      Datapoints: [
        {
          Timestamp: 1767225600,
          Unit: 'Count',
          Sum: 110,
          Minimum: 1,
          Maximum: 100,
          SampleCount: 5,
          Average: 22,
        },
        { Timestamp: 1767225660, Unit: 'Count', Sum: 10, Minimum: 4, Maximum: 6, SampleCount: 2, Average: 5 },
      ],
    });
  });

  test.each([
    [{ Namespace: 'AWS/SQS', MetricData: [{ MetricName: 'A', Value: 1 }] }, /^InvalidParameterValue/],
    [{ Namespace: 'Shop', MetricData: [] }, /^ValidationError/],
    [{ Namespace: 'Shop', MetricData: [{ MetricName: 'A' }] }, /^InvalidParameterCombination/],
    [
      { Namespace: 'Shop', MetricData: [{ MetricName: 'A', Value: 1, Values: [1] }] },
      /^InvalidParameterCombination/,
    ],
  ])('%j is refused', (request, text) => {
    expect(() => watched().cloudwatch.putMetricData(request)).toThrow(text);
  });

  test('too many datapoints are refused with their number', () => {
    const { cloudwatch } = watched();
    const EndTime = span.StartTime + days(2) / 1000;
    const request = { Namespace: 'a', MetricName: 'b', Statistics: ['Sum' as const], ...span, EndTime };
    expect(() => cloudwatch.getMetricStatistics(request)).toThrow(
      /^InvalidParameterCombination: You have requested up to 2880 datapoints, which exceeds the limit of 1440/,
    );
  });
});
