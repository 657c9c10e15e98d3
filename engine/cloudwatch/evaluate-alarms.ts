import type { Context } from '../kernel/context';
import type { Alarm, AlarmState } from './alarm';
import { keyOf } from './alarm';
import { act } from './alarm-actions';
import { reasonFor } from './alarm-reason';
import { datapointsOf, stateFor } from './alarm-rule';
import type { CloudWatchState } from './alarms-state';
import { cloudWatchLimits } from './limits';

export type AlarmTimer = { kind: 'evaluate'; alarm: string; generation: number };

const EVERY_MS = cloudWatchLimits.alarmEvaluationSeconds.value * 1000;
/** Assumed, not documented: services' metrics of a minute have come in so long after it has ended. */
const LAG_MS = 5000;

export function scheduleEvaluation(alarm: Alarm, context: Context): void {
  const timer: AlarmTimer = { kind: 'evaluate', alarm: keyOf(alarm), generation: alarm.generation };
  const next = (Math.floor((context.nowMs - LAG_MS) / EVERY_MS) + 1) * EVERY_MS + LAG_MS;
  context.schedule(next, timer);
}

/** Every minute each alarm looks at its latest periods; only a change of state does anything. */
export function onAlarmTimer(state: CloudWatchState, timer: AlarmTimer, context: Context): void {
  const alarm = state.alarms.get(timer.alarm);
  if (!alarm || alarm.generation !== timer.generation) return;
  const datapoints = datapointsOf(state, alarm, context.nowMs - LAG_MS);
  alarm.value = datapoints.find(({ value }) => value !== undefined)?.value;
  const to = stateFor(alarm, datapoints);
  if (to !== alarm.state) changeState(alarm, to, reasonFor(alarm, to, datapoints), context);
  scheduleEvaluation(alarm, context);
}

export function changeState(alarm: Alarm, to: AlarmState, reason: string, context: Context): void {
  const from = alarm.state;
  alarm.state = to;
  alarm.reason = reason;
  alarm.sinceMs = context.nowMs;
  context.record({ type: 'cloudwatch.alarm-changed', alarm: alarm.name, from, to, reason });
  act(alarm, from, context);
}
