import type { Plain } from '../kernel/plain';
import type { ScalerPlan } from './plan';

/** A reading of the group that is being put together: both answers have to be in before it counts. */
export type Reading = { depth?: number; inService?: number; starting?: number; busyMs?: number };

export type Scaler = {
  plan: ScalerPlan;
  generation: number;
  desired: number;
  inService: number;
  value?: number;
  reading: Reading;
  lastBusyMs: number;
  lastReadAtMs: number;
  /** What each of the latest periods asked for, newest last. */
  asked: number[];
};

export interface AutoScalingState {
  scalers: Map<string, Scaler>;
}

export function createScalers(): AutoScalingState {
  return { scalers: new Map() };
}

export function snapshotScalers(state: AutoScalingState): Plain {
  return [...state.scalers.values()].map(copy);
}

export function restoreScalers(plain: Plain): AutoScalingState {
  const scalers = plain as Scaler[];
  return { scalers: new Map(scalers.map((scaler) => [scaler.plan.name, copy(scaler)])) };
}

function copy(scaler: Scaler): Scaler {
  return { ...scaler, reading: { ...scaler.reading }, asked: scaler.asked.slice() };
}
