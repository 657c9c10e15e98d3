import type { Duration } from '../client/duration';

/** Seeded imperfection of a standard queue; each is a probability from 0 to 1 and 0 unless declared. */
export interface ImperfectionSpec {
  /** A delivered message stays visible as well, so another receive can return it too. */
  duplicateDelivery?: number;
  /** A receive picks a message from further back than the head. */
  reorder?: number;
  /** A short poll finds nothing although a message is visible. */
  shortPollMiss?: number;
}

export interface QueueSpec {
  /** A name that ends in `.fifo` makes a FIFO queue. */
  name: string;
  visibilityTimeout?: Duration;
  /** DelaySeconds of the queue. */
  delay?: Duration;
  /** MessageRetentionPeriod. */
  retention?: Duration;
  /** ReceiveMessageWaitTimeSeconds; more than zero makes every receive a long poll. */
  waitTime?: Duration;
  /** MaximumMessageSize in bytes. */
  maxMessageSize?: number;
  /** Name of the dead-letter queue, declared in the same topology. */
  redriveTo?: string;
  maxReceiveCount?: number;
  /** RedriveAllowPolicy when this queue is a dead-letter queue: a permission or the names of allowed source queues. */
  redriveAllow?: 'allowAll' | 'denyAll' | string[];
  contentBasedDeduplication?: boolean;
  deduplicationScope?: 'queue' | 'messageGroup';
  throughputLimit?: 'perQueue' | 'perMessageGroupId';
  imperfection?: ImperfectionSpec;
  /** Access policy document of the queue, as in the Policy attribute. Needed before another account may call. */
  policy?: Record<string, unknown>;
  /** Encryption at rest; default `'SSE-SQS'`. */
  encryption?: 'SSE-SQS' | 'SSE-KMS' | 'none';
  /** Name of a declared key: SSE-KMS with that key instead of AWS's own. */
  key?: string;
  /** Account that owns it; default the world's. */
  owner?: string;
  /** Region it lives in; default the world's. */
  region?: string;
}

/** The kinds that SQS lets a topology declare, by their key. */
export interface SqsKinds {
  queues: QueueSpec;
}
