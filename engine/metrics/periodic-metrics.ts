import type { Context } from '../kernel/context';
import type { PutMetricData, Statistics } from './put-metric-data';

/** The part of a service's state that its metrics need. */
interface MetricsClock {
  /** Where somebody takes them, the next moment at which metrics are sent. */
  metricsAtMs: number | undefined;
}

export interface MetricsOptions {
  /** Name of the service that takes them. */
  to: string;
  /** For example `'AWS/SQS'`. */
  namespace: string;
  /** What tells the metrics of its resources apart, for example `'QueueName'`. */
  dimension: string;
  periodSeconds: number;
}

/**
 * Metrics that a service sends each time a period ends. The service gets the timer `{ kind: 'metrics' }` then,
 * delivers what it has counted and starts the next period.
 */
export function periodicMetrics({ to, namespace, dimension, periodSeconds }: MetricsOptions) {
  const periodMs = periodSeconds * 1000;

  /** Sends metrics when the running period ends, where the world has whom to send them to. */
  function start(state: MetricsClock, context: Context): void {
    if (state.metricsAtMs !== undefined || !context.serves(to)) return;
    state.metricsAtMs = (Math.floor(context.nowMs / periodMs) + 1) * periodMs;
    context.schedule(state.metricsAtMs, { kind: 'metrics' });
  }

  /** A period has ended. @param continues whether there may be something to send at the end of the next */
  function end(state: MetricsClock, continues: boolean, context: Context): void {
    state.metricsAtMs = undefined;
    if (continues) start(state, context);
  }

  /** What was counted of one resource in the period that has just ended. */
  function deliver(name: string, data: PutMetricData['data'], context: Context): void {
    const command: PutMetricData = {
      kind: 'put-metric-data',
      namespace,
      dimensions: { [dimension]: name },
      atMs: context.nowMs - periodMs,
      data,
    };
    context.deliver(to, command);
  }

  return { periodMs, start, end, deliver };
}

/** One value, measured once. */
export function single(value: number): Statistics {
  return { sum: value, minimum: value, maximum: value, count: 1 };
}
