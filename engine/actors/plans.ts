/** What a producer does, compiled: moments in epoch milliseconds, durations in milliseconds unless the name says otherwise. */
export type ProducerPlan = {
  name: string;
  /** Name of the queue, for the trace. */
  to: string;
  queueUrl: string;
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
  paused: boolean;
};
