/** What an auto-scaling group does, compiled: durations in milliseconds. */
export type ScalerPlan = {
  name: string;
  /** Name of the consumers. */
  scales: string;
  queueUrl: string;
  metric: 'backlogPerInstance' | 'visible' | 'cpu';
  target: number;
  min: number;
  max: number;
  evaluateEveryMs: number;
  warmupMs: number;
  scaleInProtection: boolean;
};
