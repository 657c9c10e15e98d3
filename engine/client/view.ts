import type { SqsMessageView, SqsQueueView } from '../sqs/view';
import type { Verdict } from './requirement';
import type {
  AlarmView,
  BucketView,
  BusView,
  DenialView,
  FunctionView,
  KeyView,
  RecipientView,
  RuleView,
  SubscriptionView,
  TopicView,
} from './view-around';

/** A message as SQS describes it, but every moment in milliseconds after the world's start. `heldBy` is `'reader'` for the reader. */
export type MessageView = SqsMessageView;

/** A queue as SQS describes it, without what only the engine asks for. */
export type QueueView = Omit<SqsQueueView, 'accountId' | 'waiting'>;

export interface ProducerView {
  name: string;
  to: string;
  running: boolean;
  sent: number;
  failed: number;
}

export interface WorkerView {
  id: string;
  state: 'starting' | 'idle' | 'polling' | 'processing' | 'crashed' | 'stopping';
  /** Ids of the messages it holds, the one in work first. */
  messages: string[];
  /** When the present state ends by itself. */
  untilMs?: number;
}

export interface ConsumersView {
  name: string;
  from: string;
  running: boolean;
  workers: WorkerView[];
  processed: number;
  failed: number;
  deleted: number;
  emptyReceives: number;
  crashes: number;
  /** What is wrong with its workers now; the rates are probabilities. */
  faults: { forgetsToDelete: boolean; crashRate: number; failureRate: number };
}

export interface AutoScalingView {
  name: string;
  scales: string;
  metric: string;
  value?: number;
  target: number;
  desired: number;
  inService: number;
  min: number;
  max: number;
}

/**
 * Something that moved along an edge of the drawing at a moment. `from` and `to` are names of resources and actors, a worker's
 * its id (`workers#2`). An expired message and a delete end at their queue.
 */
export interface Travel {
  seq: number;
  atMs: number;
  kind:
    | 'send'
    | 'deliver'
    | 'delete'
    | 'return'
    | 'deadLetter'
    | 'move'
    | 'expire'
    | 'publish'
    | 'fanOut'
    | 'filteredOut'
    | 'failed'
    | 'notify'
    | 'invoke'
    | 'denied';
  messageId: string;
  body: string;
  from: string;
  to: string;
}

export interface ChartPoint {
  atMs: number;
  /** By series name; for several queues the names are `queue:series`. */
  values: Record<string, number>;
}

/** Everything a sandbox draws at one moment. Times in milliseconds after the world's start. */
export interface WorldView {
  atMs: number;
  queues: Record<string, QueueView>;
  producers: Record<string, ProducerView>;
  consumers: Record<string, ConsumersView>;
  autoScaling: Record<string, AutoScalingView>;
  /** The kinds below are there when the topology declares one of them. */
  topics?: Record<string, TopicView>;
  subscriptions?: Record<string, SubscriptionView>;
  recipients?: Record<string, RecipientView>;
  functions?: Record<string, FunctionView>;
  buckets?: Record<string, BucketView>;
  buses?: Record<string, BusView>;
  rules?: Record<string, RuleView>;
  alarms?: Record<string, AlarmView>;
  keys?: Record<string, KeyView>;
  denials?: DenialView[];
  /** What moved in the last `TRAVEL_WINDOW_MS`, oldest first. */
  travels: Travel[];
  goal?: Verdict;
  /** Of a lab: what is to be said of each task, in their order. */
  tasks?: Verdict[];
  /** The number that the declaration's `measure` asks for. */
  measured?: number;
}

export const TRAVEL_WINDOW_MS = 1500;
