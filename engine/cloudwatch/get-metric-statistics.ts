import type { GetMetricStatisticsInput, GetMetricStatisticsOutput } from '@aws-sdk/client-cloudwatch';
import { type Failed, ok } from '../kernel/outcome';
import type { Statistics } from '../metrics/put-metric-data';
import { msOfTime, required } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { ownAccess } from './access';
import { cloudWatchFail, invalid, refuseShape } from './errors';
import { cloudWatchLimits } from './limits';
import { type Metric, type MetricsState, merge, metricKey } from './state';
import { isStatistic, statisticOf } from './statistic';

type Request = Plainly<GetMetricStatisticsInput>;

/**
 * GetMetricStatistics: one datapoint for each period with data, oldest first (AWS promises no order).
 * Errors: ValidationError, InvalidParameterCombination. Source: CloudWatch API reference, GetMetricStatistics.
 */
export const getMetricStatistics = shapedOperation<MetricsState, Request, Plainly<GetMetricStatisticsOutput>>(
  {
    shape: {
      Namespace: required('text'),
      MetricName: required('text'),
      Dimensions: { list: { of: { Name: required('text'), Value: required('text') } } },
      StartTime: required('time'),
      EndTime: required('time'),
      Period: required('integer'),
      Statistics: required({ list: 'text' }),
      Unit: 'text',
    },
    access: ownAccess('GetMetricStatistics'),
    run(state, request) {
      const { Namespace = '', MetricName = '', Dimensions = [], Period = 0 } = request;
      const span = { fromMs: msOfTime(request.StartTime) ?? 0, toMs: msOfTime(request.EndTime) ?? 0 };
      const fault = requestFault(request, span);
      if (fault) return fault;
      const dimensions = Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
      const metric = state.metrics.get(metricKey(Namespace, MetricName, dimensions));
      const Datapoints = metric ? datapoints(metric, Period * 1000, span, request) : [];
      return ok({ Label: MetricName, Datapoints });
    },
  },
  refuseShape,
);

type Span = { fromMs: number; toMs: number };

function requestFault({ Period = 0, Statistics = [] }: Request, { fromMs, toMs }: Span): Failed | undefined {
  if (Period < 60 || Period % cloudWatchLimits.periodSeconds.multipleOf !== 0) {
    return invalid('The parameter Period must be a multiple of 60.');
  }
  if (fromMs >= toMs) return invalid('The parameter StartTime must be less than the parameter EndTime.');
  if (Statistics.length === 0 || !Statistics.every(isStatistic)) {
    return invalid('The parameter Statistics must name at least one statistic that exists.');
  }
  const { max } = cloudWatchLimits.statisticsDatapoints;
  const asked = Math.ceil((toMs - fromMs) / (Period * 1000));
  if (asked <= max) return undefined;
  return cloudWatchFail(
    'InvalidParameterCombination',
    `You have requested up to ${asked} datapoints, which exceeds the limit of ${max}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
  );
}

function datapoints(metric: Metric, periodMs: number, { fromMs, toMs }: Span, { Statistics = [] }: Request) {
  const periods = new Map<number, Statistics>();
  for (const { atMs, statistics } of metric.points) {
    if (atMs < fromMs || atMs >= toMs) continue;
    const startMs = Math.floor(atMs / periodMs) * periodMs;
    const before = periods.get(startMs);
    periods.set(startMs, before ? merge(before, statistics) : statistics);
  }
  const wanted = Statistics.filter(isStatistic);
  return [...periods].map(([startMs, measured]) => ({
    Timestamp: startMs / 1000,
    Unit: metric.unit as 'Count',
    ...Object.fromEntries(wanted.map((statistic) => [statistic, statisticOf(measured, statistic)])),
  }));
}
