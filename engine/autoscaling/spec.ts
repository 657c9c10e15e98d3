import type { Duration } from '../client/duration';

export interface AutoScalingSpec {
  name?: string;
  /** Name of the consumers it scales. */
  scales: string;
  /** `backlogPerInstance`: visible messages / workers in service; `visible`: the queue's depth; `cpu`: how busy the workers are, in percent. */
  metric: 'backlogPerInstance' | 'visible' | 'cpu';
  target: number;
  min: number;
  max: number;
  /** How often the metric is read. Default 1m, CloudWatch's period. */
  evaluateEvery?: Duration;
  /** Time for a new worker to come into service. Default 30s. */
  warmup?: Duration;
  /** Busy workers are not chosen for scale-in. */
  scaleInProtection?: boolean;
}

/** The kinds that auto scaling lets a topology declare, by their key. */
export interface AutoScalingKinds {
  autoScaling: AutoScalingSpec;
}
