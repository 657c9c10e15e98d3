import type { ScriptStep } from '../client/script';
import { parseDuration } from '../topology/duration';

export interface TimedStep {
  /** Milliseconds after the world's start. */
  atMs: number;
  step: ScriptStep;
}

/** The steps in the order in which they are taken: by moment, and as written within one. */
export function timedSteps(script: ScriptStep[]): TimedStep[] {
  // Sorting is stable, so steps of one moment keep their order.
  return script
    .map((step) => ({ atMs: parseDuration(step.at), step }))
    .sort((one, other) => one.atMs - other.atMs);
}
