import type { StoredAttributes } from '../messages/message-attributes';

/** A message as a sandbox draws it. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
export interface MessageView {
  id: string;
  body: string;
  state: 'visible' | 'inFlight' | 'delayed';
  sentAtMs: number;
  /** When it entered this queue. */
  enqueuedAtMs: number;
  firstReceivedAtMs?: number;
  /** Receives over all its queues. */
  receiveCount: number;
  /** Handle of the latest receive in this queue. */
  receiptHandle?: string;
  /** When an in-flight or delayed message becomes visible. */
  visibleAtMs?: number;
  expiresAtMs: number;
  groupId?: string;
  deduplicationId?: string;
  sequenceNumber?: string;
  attributes?: StoredAttributes;
  /** Actor of the latest receive, while the message is in flight; `'reader'` for the reader. */
  heldBy?: string;
}

export interface QueueView {
  name: string;
  url: string;
  arn: string;
  accountId: string;
  fifo: boolean;
  visible: number;
  inFlight: number;
  delayed: number;
  /** Age of the oldest message in milliseconds, by CloudWatch's rule (poison messages of a standard queue do not count). */
  oldestAgeMs?: number;
  deadLetterQueue?: string;
  maxReceiveCount?: number;
  visibilityTimeoutMs: number;
  delayMs: number;
  retentionMs: number;
  waitTimeMs: number;
  /** Receives that wait for a message. */
  waiting: number;
  /** Messages in queue order, at most `MESSAGES_IN_SQS_VIEW`. */
  messages: MessageView[];
}

/** By queue name; a queue of another account than the world's is named `account/name`. */
export interface SqsView {
  queues: Record<string, QueueView>;
}

/** The kinds that SQS shows, by their key in the view of a world. */
export interface SqsViews {
  queues: QueueView;
}

export const MESSAGES_IN_SQS_VIEW = 1000;
