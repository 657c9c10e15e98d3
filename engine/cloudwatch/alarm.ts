import type { Statistic } from './statistic';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type Comparison =
  | 'GreaterThanOrEqualToThreshold'
  | 'GreaterThanThreshold'
  | 'LessThanThreshold'
  | 'LessThanOrEqualToThreshold';
export type MissingData = 'missing' | 'breaching' | 'notBreaching' | 'ignore';

export type Alarm = {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  description?: string;
  actionsEnabled: boolean;
  /** ARNs that are told when this state begins. */
  actions: Record<AlarmState, string[]>;
  namespace: string;
  metric: string;
  dimensions: Record<string, string>;
  statistic: Statistic;
  unit?: string;
  periodSeconds: number;
  evaluationPeriods: number;
  datapointsToAlarm: number;
  threshold: number;
  comparison: Comparison;
  missingData: MissingData;
  state: AlarmState;
  reason: string;
  /** Since when it has been in this state. */
  sinceMs: number;
  configuredMs: number;
  /** Of the newest period with data. */
  value?: number;
  /** Timers of an earlier configuration are stale. */
  generation: number;
};

/** By `region/account/name`. */
export function alarmKey(region: string, accountId: string, name: string): string {
  return `${region}/${accountId}/${name}`;
}

export function keyOf({ region, accountId, name }: Alarm): string {
  return alarmKey(region, accountId, name);
}

export function alarmArn(region: string, accountId: string, name: string): string {
  return `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;
}
