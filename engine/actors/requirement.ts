import type { Bound, When } from '../client/bound';

/** Number of workers of a consumers group (in service). */
export interface WorkersRequirement {
  workers: string;
  is: Bound;
  when?: When;
}

/** What can be required of its facts, by the key that marks it. */
export interface ActorRequirements {
  workers: WorkersRequirement;
}

/** Number of workers in service. */
export interface WorkersCount {
  workers: string;
  most?: boolean;
}

/** Numbers that they keep, by the key that marks each. */
export interface ActorCounts {
  workers: WorkersCount;
}
