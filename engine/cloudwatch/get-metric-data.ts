import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Statistics } from '../metrics/put-metric-data';
import { ownAccess } from './access';
import { isDimensions } from './dimensions';
import { invalid } from './errors';
import { cloudWatchLimits } from './limits';
import { type MetricsState, merge, metricKey, type Point } from './state';
import { isStatistic, type Statistic, statisticOf } from './statistic';

export interface MetricDataQuery {
  Id: string;
  Label?: string;
  MetricStat: {
    Metric: { Namespace: string; MetricName: string; Dimensions?: { Name: string; Value: string }[] };
    /** Seconds, a multiple of 60. */
    Period: number;
    Stat: Statistic;
  };
}

export interface GetMetricDataRequest {
  MetricDataQueries: MetricDataQuery[];
  /** Seconds since the Unix epoch, inclusive. */
  StartTime: number;
  /** Seconds since the Unix epoch, exclusive. */
  EndTime: number;
  ScanBy?: 'TimestampDescending' | 'TimestampAscending';
}

export interface GetMetricDataResponse {
  MetricDataResults: {
    Id: string;
    Label: string;
    /** Seconds since the Unix epoch. */
    Timestamps: number[];
    Values: number[];
    StatusCode: 'Complete';
  }[];
}

/**
 * GetMetricData for stored metrics (no metric math). Errors: ValidationError. Source: CloudWatch API reference, GetMetricData.
 */
export const getMetricData: Operation<MetricsState, GetMetricDataRequest, GetMetricDataResponse> = {
  access: ownAccess('GetMetricData'),
  run(state, request) {
    const queries = readQueries(request);
    if (!queries.ok) return queries;
    const { StartTime, EndTime } = request;
    if (!Number.isFinite(StartTime) || !Number.isFinite(EndTime)) {
      return invalid('The parameters StartTime and EndTime must be seconds since the Unix epoch.');
    }
    if (StartTime >= EndTime) {
      return invalid('The parameter StartTime must be less than the parameter EndTime.');
    }
    return ok({ MetricDataResults: queries.response.map((query) => resultOf(state, query, request)) });
  },
};

function readQueries(request: GetMetricDataRequest): Success<MetricDataQuery[]> | Failed {
  const queries: unknown = request?.MetricDataQueries;
  const { min, max } = cloudWatchLimits.metricDataQueries;
  if (!Array.isArray(queries) || queries.length < min || queries.length > max) {
    return invalid(`The parameter MetricDataQueries must hold ${min} to ${max} queries.`);
  }
  const wrong = queries.findIndex((query) => !isQuery(query));
  return wrong < 0 ? ok(queries) : invalid(`The query at MetricDataQueries[${wrong}] is not valid.`);
}

function isQuery(query: MetricDataQuery | undefined): boolean {
  const { Metric, Period, Stat } = query?.MetricStat ?? {};
  const { Namespace, MetricName } = Metric ?? {};
  const texts: unknown[] = [query?.Id, Namespace, MetricName, Stat];
  if (texts.some((text) => typeof text !== 'string')) return false;
  return isPeriod(Period) && isDimensions(Metric?.Dimensions) && isStatistic(Stat);
}

function isPeriod(value: unknown): boolean {
  const { multipleOf } = cloudWatchLimits.periodSeconds;
  return typeof value === 'number' && value > 0 && value % multipleOf === 0;
}

function resultOf(state: MetricsState, query: MetricDataQuery, request: GetMetricDataRequest) {
  const { Metric, Period, Stat } = query.MetricStat;
  const dimensions = Object.fromEntries((Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]));
  const metric = state.metrics.get(metricKey(Metric.Namespace, Metric.MetricName, dimensions));
  const periods = [...byPeriod(metric?.points ?? [], Period * 1000, request)];
  if (request.ScanBy !== 'TimestampAscending') periods.reverse();
  return {
    Id: query.Id,
    Label: query.Label ?? Metric.MetricName,
    Timestamps: periods.map(([startMs]) => startMs / 1000),
    Values: periods.map(([, merged]) => statisticOf(merged, Stat)),
    StatusCode: 'Complete' as const,
  };
}

function byPeriod(points: Point[], periodMs: number, request: GetMetricDataRequest): Map<number, Statistics> {
  const periods = new Map<number, Statistics>();
  for (const { atMs, statistics } of points) {
    if (atMs < request.StartTime * 1000 || atMs >= request.EndTime * 1000) continue;
    const startMs = Math.floor(atMs / periodMs) * periodMs;
    const before = periods.get(startMs);
    periods.set(startMs, before ? merge(before, statistics) : statistics);
  }
  return periods;
}
