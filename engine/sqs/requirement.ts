import type { Bound, When } from '../client/bound';

/** Depth of a queue. */
export interface QueueRequirement {
  queue: string;
  visible?: Bound;
  inFlight?: Bound;
  delayed?: Bound;
  /** visible + in flight + delayed */
  total?: Bound;
  /** Age of the oldest undeleted message, in seconds. */
  oldestAgeSeconds?: Bound;
  when?: When;
}

/** What can be required of its facts, by the key that marks it. */
export interface SqsRequirements {
  queue: QueueRequirement;
}

/** How deep a queue is. */
export interface DepthCount {
  queue: string;
  depth: 'visible' | 'inFlight' | 'delayed' | 'total';
  /** The most there ever were, instead of how many there are. */
  most?: boolean;
}

/** Numbers that it keeps, by the key that marks each. */
export interface SqsCounts {
  depth: DepthCount;
}
