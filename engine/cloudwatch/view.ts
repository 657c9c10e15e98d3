import type { AlarmState } from './alarm';

export interface CloudWatchAlarmView {
  name: string;
  arn: string;
  state: AlarmState;
  metric: string;
  threshold: number;
  value?: number;
  /** ARN of the first action of the state ALARM. */
  to?: string;
}

/** By name; a second alarm of a name by its ARN. */
export interface CloudWatchView {
  alarms: Record<string, CloudWatchAlarmView>;
}
