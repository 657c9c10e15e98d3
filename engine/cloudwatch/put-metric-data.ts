import type { MetricDatum, PutMetricDataInput } from '@aws-sdk/client-cloudwatch';
import { type Failed, ok } from '../kernel/outcome';
import type { Statistics } from '../metrics/put-metric-data';
import { msOfTime, required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { ownAccess } from './access';
import { cloudWatchFail, invalid, refuseShape } from './errors';
import { cloudWatchLimits } from './limits';
import { type MetricsState, merge } from './state';
import { storeMetricData } from './store-metric-data';

const MINUTE_MS = 60_000;

/**
 * PutMetricData: custom metrics, kept by the minute. Errors: ValidationError, InvalidParameterValue, InvalidParameterCombination.
 * Source: CloudWatch API reference, PutMetricData.
 */
export const putMetricData = shapedOperation<MetricsState, PutMetricDataInput, Record<string, never>>(
  {
    shape: {
      Namespace: required('text'),
      MetricData: required({
        list: {
          of: {
            MetricName: required('text'),
            Dimensions: { list: { of: { Name: required('text'), Value: required('text') } } },
            Timestamp: 'time',
            Value: 'number',
            Values: { list: 'number' },
            Counts: { list: 'number' },
            StatisticValues: {
              of: {
                SampleCount: required('number'),
                Sum: required('number'),
                Minimum: required('number'),
                Maximum: required('number'),
              },
            },
            Unit: 'text',
          },
        },
      }),
    },
    access(state, request, context) {
      const needs = ownAccess('PutMetricData')(state, request, context);
      return { ...needs, conditionKeys: { 'cloudwatch:namespace': request.Namespace ?? '' } };
    },
    run(state, { Namespace: namespace = '', MetricData = [] }, { nowMs }) {
      const fault = namespaceFault(namespace) ?? countFault(MetricData);
      if (fault) return fault;
      for (const datum of MetricData) {
        const { MetricName: metric = '', Dimensions = [], Unit: unit = 'None', Timestamp } = datum;
        const statistics = measured(datum);
        if (!statistics) {
          return cloudWatchFail(
            'InvalidParameterCombination',
            'The parameters MetricData.member.1.Value and MetricData.member.1.StatisticValues are mutually exclusive and you must specify one.',
          );
        }
        const dimensions = Object.fromEntries(Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
        const atMs = Math.floor((msOfTime(Timestamp) ?? nowMs) / MINUTE_MS) * MINUTE_MS;
        const data = [{ metric, unit, statistics }];
        storeMetricData(state, { kind: 'put-metric-data', namespace, dimensions, atMs, data });
      }
      return ok({});
    },
  },
  refuseShape,
);

function namespaceFault(namespace: string): Failed | undefined {
  if (namespace.startsWith('AWS/')) {
    return cloudWatchFail('InvalidParameterValue', 'The value AWS/ for parameter Namespace is invalid.');
  }
  return namespace === '' || namespace.length > 255
    ? invalid('The value for parameter Namespace is invalid.')
    : undefined;
}

function countFault({ length }: MetricDatum[]): Failed | undefined {
  const { max } = cloudWatchLimits.putMetrics;
  if (length >= 1 && length <= max) return undefined;
  return invalid(`The collection MetricData must have a size of 1 to ${max}.`);
}

/** One value, values with their counts, or statistics; exactly one of them. */
function measured({ Value, Values, Counts, StatisticValues }: MetricDatum): Statistics | undefined {
  const given = [Value, Values, StatisticValues].filter((one) => one !== undefined && one !== null);
  if (given.length !== 1) return undefined;
  if (StatisticValues) {
    const { Sum = 0, Minimum = 0, Maximum = 0, SampleCount = 0 } = StatisticValues;
    return { sum: Sum, minimum: Minimum, maximum: Maximum, count: SampleCount };
  }
  const single = (value: number, count: number): Statistics => ({
    sum: value * count,
    minimum: value,
    maximum: value,
    count,
  });
  if (!Values) return single(Value ?? 0, 1);
  const all = Values.map((value, index) => single(value, Counts?.[index] ?? 1));
  return all.length === 0 ? undefined : all.reduce(merge);
}
