import type { Context } from '../kernel/context';
import { emptyMinute, type LambdaFunction } from './function';
import { lambdaLimits } from './limits';
import type { LambdaState } from './state';

const PERIOD_MS = lambdaLimits.metricPeriodSeconds.value * 1000;

/** Sends metrics when the running minute ends, where the world has a CloudWatch to send them to. */
export function startMetrics(state: LambdaState, context: Context): void {
  if (state.metricsAtMs !== undefined || !context.serves('cloudwatch')) return;
  state.metricsAtMs = (Math.floor(context.nowMs / PERIOD_MS) + 1) * PERIOD_MS;
  context.schedule(state.metricsAtMs, { kind: 'metrics' });
}

/** A minute has ended: functions that were invoked in it send their counts. Source: Lambda Developer Guide, monitoring-metrics. */
export function sendMetrics(state: LambdaState, context: Context): void {
  state.metricsAtMs = undefined;
  for (const target of state.functions.values()) {
    const { invocations, throttles } = target.minute;
    if (target.running > 0) startMetrics(state, context);
    if (invocations + throttles + target.running === 0) continue;
    context.deliver('cloudwatch', {
      kind: 'put-metric-data',
      namespace: 'AWS/Lambda',
      dimensions: { FunctionName: target.name },
      atMs: context.nowMs - PERIOD_MS,
      data: dataOf(target),
    });
    target.minute = { ...emptyMinute(), mostRunning: target.running };
  }
}

function dataOf({ minute }: LambdaFunction) {
  const { invocations, errors, throttles, durationMs, shortestMs, longestMs, mostRunning } = minute;
  const duration = { sum: durationMs, minimum: shortestMs, maximum: longestMs, count: invocations };
  return [
    { metric: 'Invocations', unit: 'Count', statistics: total(invocations) },
    { metric: 'Errors', unit: 'Count', statistics: total(errors) },
    { metric: 'Throttles', unit: 'Count', statistics: total(throttles) },
    { metric: 'ConcurrentExecutions', unit: 'Count', statistics: total(mostRunning) },
    ...(invocations > 0 ? [{ metric: 'Duration', unit: 'Milliseconds', statistics: duration }] : []),
  ];
}

function total(value: number) {
  return { sum: value, minimum: value, maximum: value, count: 1 };
}
