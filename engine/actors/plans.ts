import type { ProducerTarget } from '../module/adapters';

/** What a producer does, compiled: moments in epoch milliseconds, durations in milliseconds unless the name says otherwise. */
export type ProducerPlan = {
  name: string;
  /** Name of what it sends to, for the trace. */
  to: string;
  queueUrl: string;
  /** Left out for messages without attributes to a queue. */
  target?: ProducerTarget;
  fifo: boolean;
  /** Between two messages; not rounded. Undefined when only the schedule sends. */
  intervalMs?: number;
  schedule: { atMs: number; count: number }[];
  startAtMs: number;
  stopAfter?: number;
  batch: number;
  bodies: string[];
  groups: string[];
  deduplicationId: 'unique' | 'body' | 'none';
  delaySeconds?: number;
  resend: number;
  resendAfterMs: number;
  sizeBytes?: number;
  accountId?: string;
  /** Name of the role it acts as, instead of one of its own. */
  role?: string;
  region?: string;
  paused: boolean;
};

/** What a group of workers does, compiled as `ProducerPlan` is. */
export type ConsumersPlan = {
  name: string;
  from: string;
  queueUrl: string;
  fifo: boolean;
  count: number;
  processingMs: { min: number; max: number };
  failureRate: number;
  poison: string[];
  crashRate: number;
  restartAfterMs: number;
  deletes: 'after' | 'before' | 'never';
  heartbeat?: { everyMs: number; extendToSeconds: number };
  batch: number;
  waitSeconds?: number;
  /** Pause after an empty answer; undefined leaves it to the kind of poll. */
  pollEveryMs?: number;
  visibilitySeconds?: number;
  idempotent: boolean;
  startAtMs: number;
  /** The adapter they take by, and what it calls their source; left out for the usual one. */
  source?: string;
  address?: string;
  accountId?: string;
  /** Name of the role they act as, instead of one of their own. */
  role?: string;
  region?: string;
  paused: boolean;
};
