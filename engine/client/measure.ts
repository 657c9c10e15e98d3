import type { Duration } from './duration';
import type {
  CallsRequirement,
  DeliveriesRequirement,
  DenialsRequirement,
  LatencyRequirement,
  MessagesRequirement,
} from './requirement';
import type { ServiceCounts } from './services';

/** How often messages of a queue were handed out: the second time of one message counts as well. */
export interface DeliveriesCount {
  /** The queue the messages were first sent to. */
  deliveries: string;
  /** Only messages whose body contains this. */
  body?: string;
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

export type CallsCount = Omit<CallsRequirement, 'is' | 'when'>;
export type MessagesCount = Omit<MessagesRequirement, 'is' | 'when'>;
export type DenialsCount = Omit<DenialsRequirement, 'is' | 'when'>;

/** A number that the engine keeps of a run: a requirement without what is asked of it. */
export type Count =
  | MessagesCount
  | CallsCount
  | LatencyCount
  | DeliveriesCount
  | EndedCount
  | DenialsCount
  | ServiceCounts[keyof ServiceCounts];

/** What a lesson's question predicts of a sandbox, and how the world counts it. */
export interface Measure {
  /** The question, as the reader saw it. */
  question: string;
  count: Count;
  /** The moment the question asks about; left out, the end of `runFor`. What comes later does not count. */
  at?: Duration;
}
