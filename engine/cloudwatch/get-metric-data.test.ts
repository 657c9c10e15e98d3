import { describe, expect, test } from 'vitest';
import type { Outcome } from '../kernel/outcome';
import { fail } from '../kernel/outcome';
import { defineService } from '../kernel/service';
import { World } from '../kernel/world';
import type { PutMetricData } from '../metrics/put-metric-data';
import { HOSTILE_VALUES } from '../testing/refusals';
import type { GetMetricDataRequest, GetMetricDataResponse } from './get-metric-data';
import { cloudWatchService } from './service';

const MINUTE_MS = 60_000;

/** A service that measures: its one operation delivers what it is given. */
const meter = defineService<Record<string, never>>({
  name: 'meter',
  create: () => ({}),
  operations: {
    Measure: {
      run(_state, command: PutMetricData, context) {
        context.deliver('cloudwatch', command);
        return { ok: true, response: {} };
      },
    },
  },
  snapshot: () => ({}),
  restore: () => ({}),
});

/** Samples of the metric `Depth` of the queue `orders`: sum, minimum, maximum and count of each minute from the epoch. */
function measured(...samples: [number, number, number, number][]) {
  const world = new World({ seed: 1, services: [cloudWatchService, meter], startMs: 0 });
  function measure(atMs: number, [sum, minimum, maximum, count]: [number, number, number, number]) {
    const request: PutMetricData = {
      kind: 'put-metric-data',
      namespace: 'AWS/SQS',
      dimensions: { QueueName: 'orders' },
      atMs,
      data: [{ metric: 'Depth', unit: 'Count', statistics: { sum, minimum, maximum, count } }],
    };
    world.execute({ service: 'meter', operation: 'Measure', request });
  }
  samples.forEach((sample, minute) => {
    measure(minute * MINUTE_MS, sample);
  });
  const raw = (request: unknown) =>
    world.execute({ service: 'cloudwatch', operation: 'GetMetricData', request }).outcome as Outcome<unknown>;
  function get(metricStat: object = {}, request: Partial<GetMetricDataRequest> = {}) {
    const outcome = raw(valid(metricStat, request)) as Outcome<GetMetricDataResponse>;
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.response.MetricDataResults[0];
  }
  return { world, measure, raw, get };
}

function valid(metricStat: object = {}, request: object = {}): Record<string, unknown> {
  const Metric = {
    Namespace: 'AWS/SQS',
    MetricName: 'Depth',
    Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
  };
  const MetricStat = { Metric, Period: 60, Stat: 'Sum', ...metricStat };
  return { MetricDataQueries: [{ Id: 'm1', MetricStat }], StartTime: 0, EndTime: 3600, ...request };
}

const refused = (message: string) => fail('ValidationError', message);
const THREE: [number, number, number, number][] = [
  [10, 1, 5, 4],
  [20, 2, 9, 4],
  [6, 0, 3, 2],
];

describe('what is returned', () => {
  test('one value a minute, the newest first', () => {
    expect(measured(...THREE).get()).toEqual({
      Id: 'm1',
      Label: 'Depth',
      Timestamps: [120, 60, 0],
      Values: [6, 20, 10],
      StatusCode: 'Complete',
    });
  });

  test('the oldest first when that is asked for', () => {
    expect(measured(...THREE).get({}, { ScanBy: 'TimestampAscending' })).toMatchObject({
      Timestamps: [0, 60, 120],
      Values: [10, 20, 6],
    });
  });

  test.each([
    ['Sum', 30],
    ['Minimum', 1],
    ['Maximum', 9],
    ['SampleCount', 8],
    ['Average', 3.75],
  ])('%s over a period of two minutes is %d', (Stat, value) => {
    expect(measured(...THREE).get({ Stat, Period: 120 }, { EndTime: 120 })?.Values).toEqual([value]);
  });

  test('an average over no samples is 0', () => {
    expect(measured([0, 0, 0, 0]).get({ Stat: 'Average' })?.Values).toEqual([0]);
  });

  test('the start belongs to the span and the end does not', () => {
    expect(measured(...THREE).get({}, { StartTime: 60, EndTime: 120 })?.Timestamps).toEqual([60]);
    expect(measured(...THREE).get({}, { StartTime: 61, EndTime: 121 })?.Timestamps).toEqual([120]);
  });

  test('a metric, a namespace or a dimension that is not there has no values', () => {
    const { get } = measured(...THREE);
    const Dimensions = [{ Name: 'QueueName', Value: 'orders' }];
    for (const Metric of [
      { Namespace: 'AWS/SQS', MetricName: 'Height', Dimensions },
      { Namespace: 'AWS/SNS', MetricName: 'Depth', Dimensions },
      { Namespace: 'AWS/SQS', MetricName: 'Depth' },
      { Namespace: 'AWS/SQS', MetricName: 'Depth', Dimensions: [{ Name: 'QueueName', Value: 'other' }] },
    ]) {
      expect(get({ Metric })).toMatchObject({ Timestamps: [], Values: [], StatusCode: 'Complete' });
    }
  });

  test('each query has its own result, under its id and label', () => {
    const { raw } = measured(...THREE);
    const [query] = valid().MetricDataQueries as object[];
    const MetricDataQueries = [
      { ...query, Label: 'orders' },
      { ...query, Id: 'm2' },
    ];
    expect(raw(valid({}, { MetricDataQueries }))).toMatchObject({
      response: {
        MetricDataResults: [
          { Id: 'm1', Label: 'orders' },
          { Id: 'm2', Label: 'Depth' },
        ],
      },
    });
  });

  test('what was measured outlives a rewind, and what came after it does not', () => {
    const { world, measure, get } = measured(...THREE);
    const before = world.snapshot();
    measure(3 * MINUTE_MS, [1, 1, 1, 1]);
    expect(get()?.Values).toEqual([1, 6, 20, 10]);
    world.restore(before);
    expect(get()?.Values).toEqual([6, 20, 10]);
  });

  test('a metric keeps the minutes of 15 days', () => {
    const { measure, get } = measured();
    for (let minute = 0; minute <= 21_600; minute += 1) measure(minute * MINUTE_MS, [minute, 0, 0, 1]);
    const values = get({}, { EndTime: 2_000_000 })?.Values;
    expect(values).toHaveLength(21_600);
    expect(values?.at(-1)).toBe(1);
  });
});

describe('what is refused', () => {
  test('no queries, and more than 500', () => {
    const { raw } = measured(...THREE);
    const queries = (count: number) => Array(count).fill((valid().MetricDataQueries as object[])[0]);
    const text = 'The parameter MetricDataQueries must hold 1 to 500 queries.';
    expect(raw(valid({}, { MetricDataQueries: [] }))).toEqual(refused(text));
    expect(raw(valid({}, { MetricDataQueries: queries(500) })).ok).toBe(true);
    expect(raw(valid({}, { MetricDataQueries: queries(501) }))).toEqual(refused(text));
  });

  test.each([0, -60, 1, 59, 61, 90, '60', null])('a period of %j seconds', (Period) => {
    expect(measured().raw(valid({ Period }))).toEqual(
      refused('The query at MetricDataQueries[0] is not valid.'),
    );
  });

  test.each(['sum', 'p99', 'toString', undefined, { toString: 1 }])('the statistic %j', (Stat) => {
    expect(measured().raw(valid({ Stat }))).toEqual(
      refused('The query at MetricDataQueries[0] is not valid.'),
    );
  });

  test('a span that ends where it starts, or before', () => {
    const text = 'The parameter StartTime must be less than the parameter EndTime.';
    const { raw } = measured();
    expect(raw(valid({}, { StartTime: 60, EndTime: 60 }))).toEqual(refused(text));
    expect(raw(valid({}, { StartTime: 61, EndTime: 60 }))).toEqual(refused(text));
  });

  test.each([undefined, null, '0', Number.NaN])('a span that starts at %j', (StartTime) => {
    expect(measured().raw(valid({}, { StartTime }))).toEqual(
      refused('The parameters StartTime and EndTime must be seconds since the Unix epoch.'),
    );
  });

  test('anything of the wrong shape, and it never throws', () => {
    const { raw } = measured(...THREE);
    const Metric = { Namespace: 'a', MetricName: 'b' };
    const requests = HOSTILE_VALUES.flatMap((value) => [
      value,
      valid({}, { MetricDataQueries: value }),
      valid({}, { MetricDataQueries: [value] }),
      valid({ Metric: value }),
      valid({ Metric: { ...Metric, Namespace: value } }),
      valid({ Metric: { ...Metric, Dimensions: value } }),
      valid({ Metric: { ...Metric, Dimensions: [{ Name: 'QueueName', Value: value }] } }),
    ]);
    for (const request of requests) {
      const outcome = raw(request);
      expect(outcome.ok ? 'ValidationError' : outcome.error.code).toBe('ValidationError');
    }
    expect(raw(undefined).ok).toBe(false);
    expect(raw(valid({ Metric: { ...Metric, Dimensions: 'x' } })).ok).toBe(false);
  });
});
