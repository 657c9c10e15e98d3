import type { Context } from '../kernel/context';
import { periodicMetrics, single } from '../metrics/periodic-metrics';
import { emptyMinute, type LambdaFunction } from './function';
import { lambdaLimits } from './limits';
import type { LambdaState } from './state';

const metrics = periodicMetrics({
  to: 'cloudwatch',
  namespace: 'AWS/Lambda',
  dimension: 'FunctionName',
  periodSeconds: lambdaLimits.metricPeriodSeconds.value,
});

/** Sends metrics when the running minute ends, where the world has a CloudWatch to send them to. */
export const startMetrics = metrics.start;

/** A minute has ended: functions that were invoked in it send their counts. Source: Lambda Developer Guide, monitoring-metrics. */
export function sendMetrics(state: LambdaState, context: Context): void {
  let isRunning = false;
  for (const target of state.functions.values()) {
    const { invocations, throttles } = target.minute;
    if (target.running > 0) isRunning = true;
    if (invocations + throttles + target.running === 0) continue;
    metrics.deliver(target.name, dataOf(target), context);
    target.minute = { ...emptyMinute(), mostRunning: target.running };
  }
  metrics.end(state, isRunning, context);
}

function dataOf({ minute }: LambdaFunction) {
  const { invocations, errors, throttles, durationMs, shortestMs, longestMs, mostRunning } = minute;
  const duration = { sum: durationMs, minimum: shortestMs, maximum: longestMs, count: invocations };
  return [
    { metric: 'Invocations', unit: 'Count', statistics: single(invocations) },
    { metric: 'Errors', unit: 'Count', statistics: single(errors) },
    { metric: 'Throttles', unit: 'Count', statistics: single(throttles) },
    { metric: 'ConcurrentExecutions', unit: 'Count', statistics: single(mostRunning) },
    ...(invocations > 0 ? [{ metric: 'Duration', unit: 'Milliseconds', statistics: duration }] : []),
  ];
}
