import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { ownAccess } from './access';
import { isDimensions } from './dimensions';
import { invalid } from './errors';
import { cloudWatchLimits } from './limits';
import type { MetricsState } from './state';

export interface ListMetricsRequest {
  Namespace?: string;
  MetricName?: string;
  Dimensions?: { Name: string; Value?: string }[];
}

export interface ListMetricsResponse {
  Metrics: { Namespace: string; MetricName: string; Dimensions: { Name: string; Value: string }[] }[];
}

/** ListMetrics: the first 500 that match, in the order in which they were first sent. Errors: ValidationError. Source: CloudWatch API reference. */
export const listMetrics: Operation<MetricsState, ListMetricsRequest, ListMetricsResponse> = {
  access: ownAccess('ListMetrics'),
  run(state, request) {
    const { Namespace, MetricName, Dimensions } = request ?? {};
    if (!isDimensions(Dimensions))
      return invalid('The parameter Dimensions must be a list of names and values.');
    const matching = [...state.metrics.values()].filter(
      (metric) =>
        (Namespace === undefined || metric.namespace === Namespace) &&
        (MetricName === undefined || metric.name === MetricName) &&
        (Dimensions ?? []).every(({ Name, Value }) => {
          const actual = metric.dimensions[Name];
          return actual !== undefined && (Value === undefined || actual === Value);
        }),
    );
    const Metrics = matching.slice(0, cloudWatchLimits.listedMetrics.max).map((metric) => ({
      Namespace: metric.namespace,
      MetricName: metric.name,
      Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
    }));
    return ok({ Metrics });
  },
};
