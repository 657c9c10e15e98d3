import type { Duration } from './duration';
import type {
  CallsRequirement,
  DeliveriesRequirement,
  DenialsRequirement,
  InvocationsRequirement,
  LatencyRequirement,
  MessagesRequirement,
  ObjectsRequirement,
} from './requirement';

/** How often messages of a queue were handed out: the second time of one message counts as well. */
interface DeliveriesCount {
  /** The queue the messages were first sent to. */
  deliveries: string;
  /** Only messages whose body contains this. */
  body?: string;
}

/** How deep a queue is. */
export interface DepthCount {
  queue: string;
  depth: 'visible' | 'inFlight' | 'delayed' | 'total';
  /** The most there ever were, instead of how many there are. */
  most?: boolean;
}

/** Number of workers in service. */
interface WorkersCount {
  workers: string;
  most?: boolean;
}

/** How long messages waited, in seconds, to a tenth. */
export type LatencyCount = Omit<LatencyRequirement, 'seconds' | 'when'> & {
  /** In minutes instead. */
  minutes?: boolean;
};

/** How many deliveries of topics, buckets and buses ended in a certain way. */
export type EndedCount = Pick<DeliveriesRequirement, 'from' | 'to' | 'body'> & {
  ended: DeliveriesRequirement['deliveries'];
};

/** A number that the engine keeps of a run: a requirement without what is asked of it. */
export type Count =
  | Omit<MessagesRequirement, 'is' | 'when'>
  | Omit<CallsRequirement, 'is' | 'when'>
  | LatencyCount
  | DeliveriesCount
  | DepthCount
  | EndedCount
  | Omit<InvocationsRequirement, 'is' | 'when'>
  | Omit<ObjectsRequirement, 'is' | 'when'>
  | Omit<DenialsRequirement, 'is' | 'when'>
  | WorkersCount;

/** What a lesson's question predicts of a sandbox, and how the world counts it. */
export interface Measure {
  /** The question, as the reader saw it. */
  question: string;
  count: Count;
  /** The moment the question asks about; left out, the end of `runFor`. What comes later does not count. */
  at?: Duration;
}
