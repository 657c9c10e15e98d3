/** Where a group stands when its metric has been read. */
export interface Standing {
  inService: number;
  starting: number;
  desired: number;
  /** What each of the latest periods asked for, newest last. */
  asked: number[];
}

export interface Bounds {
  min: number;
  max: number;
  target: number;
}

/**
 * Periods that must agree before a group shrinks. Assumed, not documented: AWS says only that target tracking scales in
 * more gradually than it scales out (Amazon EC2 Auto Scaling User Guide, "Target tracking scaling policies").
 */
export const SCALE_IN_PERIODS = 3;

/**
 * Workers that bring the metric to its target: the metric is proportional to 1 / workers, so twice the target needs twice
 * the workers. A queue's raw depth is not proportional, and overshoots here as it does on AWS.
 * Source: Amazon EC2 Auto Scaling User Guide, "Scaling policy based on Amazon SQS".
 */
export function workersAsked(value: number, inService: number, { min, max, target }: Bounds): number {
  const asked = Math.ceil((Math.max(1, inService) * value) / target);
  return Math.min(max, Math.max(min, asked));
}

/**
 * The new desired capacity. It grows at once, to what is asked and no further, so that workers still warming up are not
 * asked for twice; it shrinks to the most that any of the last periods asked for, and not while workers warm up.
 */
export function nextDesired({ desired, starting, asked }: Standing, { min, max }: Bounds): number {
  const latest = asked.at(-1) ?? desired;
  if (latest > desired) return latest;
  const enough = asked.length >= SCALE_IN_PERIODS && starting === 0;
  const wanted = enough ? Math.min(desired, Math.max(...asked.slice(-SCALE_IN_PERIODS))) : desired;
  return Math.min(max, Math.max(min, wanted));
}
