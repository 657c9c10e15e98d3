import type { ScalerPlan } from './plan';

/** A group whose size follows a metric. */
export interface AutoScalingView {
  name: string;
  scales: string;
  metric: ScalerPlan['metric'];
  value?: number;
  target: number;
  desired: number;
  /** As `describe` gives it, of the latest reading; in the view of a world, now. */
  inService: number;
  min: number;
  max: number;
}

/** The kinds that auto scaling shows, by their key in the view of a world. */
export interface AutoScalingViews {
  autoScaling: AutoScalingView;
}
