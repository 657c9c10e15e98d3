import type { Verdict } from './requirement';

/** A message as the canvas and the inspector show it. All times in milliseconds after the world's start. */
export interface MessageView {
  id: string;
  body: string;
  state: 'visible' | 'inFlight' | 'delayed';
  sentAtMs: number;
  /** When it entered this queue (a dead-lettered message entered later than it was sent). */
  enqueuedAtMs: number;
  firstReceivedAtMs?: number;
  receiveCount: number;
  /** Handle of the latest receive. */
  receiptHandle?: string;
  /** When an in-flight or delayed message becomes visible. */
  visibleAtMs?: number;
  /** When retention removes it. */
  expiresAtMs: number;
  groupId?: string;
  deduplicationId?: string;
  sequenceNumber?: string;
  /** Actor that holds it, `'reader'` for the reader. */
  heldBy?: string;
}

export interface QueueView {
  name: string;
  url: string;
  arn: string;
  fifo: boolean;
  visible: number;
  inFlight: number;
  delayed: number;
  oldestAgeMs?: number;
  /** Name of the dead-letter queue. */
  deadLetterQueue?: string;
  maxReceiveCount?: number;
  visibilityTimeoutMs: number;
  delayMs: number;
  retentionMs: number;
  waitTimeMs: number;
  /** Messages in queue order, at most `MESSAGES_IN_SQS_VIEW` of them (engine/sqs/view.ts). */
  messages: MessageView[];
}

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
  kind: 'send' | 'deliver' | 'delete' | 'return' | 'deadLetter' | 'move' | 'expire';
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
  /** What moved in the last `TRAVEL_WINDOW_MS`, oldest first. */
  travels: Travel[];
  goal?: Verdict;
  /** The number that the declaration's `measure` asks for. */
  measured?: number;
}

export const TRAVEL_WINDOW_MS = 1500;
