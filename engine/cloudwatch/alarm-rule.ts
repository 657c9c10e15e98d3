import type { Statistics } from '../metrics/put-metric-data';
import type { Alarm, AlarmState } from './alarm';
import { type MetricsState, merge, metricKey } from './state';
import { statisticOf } from './statistic';

/** The value of one period; undefined when nothing was measured in it. */
export type Datapoint = { atMs: number; value: number | undefined };

/** The latest periods of the alarm's metric that had ended at `endMs`, newest first. */
export function datapointsOf(state: MetricsState, alarm: Alarm, endMs: number): Datapoint[] {
  const { namespace, metric, dimensions, statistic, periodSeconds, evaluationPeriods } = alarm;
  const points = state.metrics.get(metricKey(namespace, metric, dimensions))?.points ?? [];
  const periodMs = periodSeconds * 1000;
  return Array.from({ length: evaluationPeriods }, (_, index): Datapoint => {
    const atMs = endMs - (index + 1) * periodMs;
    const inside = points.filter((point) => point.atMs >= atMs && point.atMs < atMs + periodMs);
    const merged = inside
      .map((point) => point.statistics)
      .reduce<Statistics | undefined>(mergeInto, undefined);
    return { atMs, value: merged && statisticOf(merged, statistic) };
  });
}

function mergeInto(all: Statistics | undefined, one: Statistics): Statistics {
  return all ? merge(all, one) : one;
}

export function isBreaching({ comparison, threshold }: Alarm, value: number): boolean {
  if (comparison === 'GreaterThanOrEqualToThreshold') return value >= threshold;
  if (comparison === 'GreaterThanThreshold') return value > threshold;
  return comparison === 'LessThanThreshold' ? value < threshold : value <= threshold;
}

/**
 * The state that the datapoints call for. Source: CloudWatch User Guide, AlarmThatSendsEmail, "Configuring how CloudWatch alarms
 * treat missing data". Assumed: only the evaluation periods themselves are looked at, not some more behind them, and with less
 * data than periods as many breaches are enough as there are datapoints.
 */
export function stateFor(alarm: Alarm, datapoints: Datapoint[]): AlarmState {
  const { missingData, datapointsToAlarm } = alarm;
  const present = datapoints.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const breaches = present.filter((value) => isBreaching(alarm, value)).length;
  if (missingData === 'breaching') {
    return judged(breaches + datapoints.length - present.length, datapointsToAlarm);
  }
  if (missingData === 'notBreaching') return judged(breaches, datapointsToAlarm);
  if (present.length > 0) return judged(breaches, Math.min(datapointsToAlarm, present.length));
  return missingData === 'ignore' ? alarm.state : 'INSUFFICIENT_DATA';
}

function judged(breaches: number, enough: number): AlarmState {
  return breaches >= enough ? 'ALARM' : 'OK';
}
