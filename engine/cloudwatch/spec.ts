import type { Duration } from '../client/duration';

/** A CloudWatch alarm on a queue's metric. */
export interface AlarmSpec {
  name: string;
  queue: string;
  /** For example `'ApproximateNumberOfMessagesVisible'`. */
  metric: string;
  /** Default `'Maximum'`. */
  statistic?: 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'SampleCount';
  /** Default `'GreaterThanOrEqualToThreshold'`. */
  comparison?:
    | 'GreaterThanOrEqualToThreshold'
    | 'GreaterThanThreshold'
    | 'LessThanThreshold'
    | 'LessThanOrEqualToThreshold';
  threshold: number;
  /** Default 1m. */
  period?: Duration;
  /** EvaluationPeriods; default 1. */
  periods?: number;
  /** Name of the topic that is told of the alarm. */
  to?: string;
}

/** The kinds that CloudWatch lets a topology declare, by their key. */
export interface CloudWatchKinds {
  alarms: AlarmSpec;
}
