import { padded, utcParts } from '../calendar/utc';
import type { Alarm, AlarmState, Comparison } from './alarm';
import { type Datapoint, isBreaching } from './alarm-rule';

/** Why an alarm changed its state, in CloudWatch's words. */
export function reasonFor(alarm: Alarm, to: AlarmState, datapoints: Datapoint[]): string {
  const present = datapoints.filter((one): one is { atMs: number; value: number } => one.value !== undefined);
  const total = datapoints.length;
  if (to === 'INSUFFICIENT_DATA' || present.length === 0) {
    return `Insufficient Data: ${total} ${plural(total)} ${was(total)} unknown.`;
  }
  const shown = present.filter(({ value }) => isBreaching(alarm, value) === (to === 'ALARM'));
  const { length } = shown;
  const list = shown.map(({ atMs, value }) => `${decimal(value)} (${clock(atMs)})`).join(', ');
  const words =
    to === 'ALARM'
      ? `${was(length)} ${COMPARED[alarm.comparison]}`
      : `${was(length)} not ${COMPARED[alarm.comparison]}`;
  const least = to === 'ALARM' ? alarm.datapointsToAlarm : Math.max(1, total - alarm.datapointsToAlarm + 1);
  return `Threshold Crossed: ${length} out of the last ${total} datapoints [${list}] ${words} the threshold (${decimal(alarm.threshold)}) (minimum ${least} ${plural(least)} for ${alarm.state} -> ${to} transition).`;
}

const COMPARED: Record<Comparison, string> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

function plural(count: number): string {
  return count === 1 ? 'datapoint' : 'datapoints';
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** `31/01/26 09:05:00` */
function clock(ms: number): string {
  const { year, month, day, hour, minute, second } = utcParts(ms);
  const date = [day, month, year % 100].map((part) => padded(part)).join('/');
  return `${date} ${[hour, minute, second].map((part) => padded(part)).join(':')}`;
}
