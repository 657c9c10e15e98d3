import type { AlarmState } from './alarm';

export interface AlarmView {
  name: string;
  arn: string;
  state: AlarmState;
  metric: string;
  threshold: number;
  value?: number;
  /** Name of what the first action of the state ALARM tells. */
  to?: string;
}

/** The kinds that CloudWatch shows, by their key in the view of a world. */
export interface CloudWatchViews {
  alarms: AlarmView;
}

/** By name; a second alarm of a name by its ARN. */
export interface CloudWatchView {
  alarms: Record<string, AlarmView>;
}
