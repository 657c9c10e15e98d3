import type { AlarmState } from './alarm';

/** What CloudWatch records in the trace. `to` of an action is the name of what was told. */
export type CloudWatchEvent =
  | { type: 'cloudwatch.alarm-changed'; alarm: string; from: AlarmState; to: AlarmState; reason?: string }
  | { type: 'cloudwatch.action-done'; alarm: string; to: string }
  | { type: 'cloudwatch.action-failed'; alarm: string; to: string; code: string; reason: string };
