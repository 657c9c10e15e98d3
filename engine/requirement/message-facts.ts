import type { Fate } from '../client/requirement';

/** What a run knows of one message, from its first sending to its end. Moments in milliseconds after the world's start. */
export interface MessageFacts {
  /** Position among all messages of the run. */
  order: number;
  /** Queue it was first sent to. */
  queue: string;
  body: string;
  groupId?: string;
  sentAtMs: number;
  deliveries: number;
  processed: boolean;
  /** The fates it has met, as bits of `FATE_BITS`: a set of its own for every message would cost more than the run. */
  fates: number;
}

export const FATE_BITS: Record<Fate, number> = {
  sent: 1,
  deduplicated: 2,
  delivered: 4,
  redelivered: 8,
  processed: 16,
  processedTwice: 32,
  deleted: 64,
  expired: 128,
  deadLettered: 256,
  moved: 512,
  purged: 1024,
  lost: 2048,
  outOfOrder: 4096,
};

/** A question about messages that is answered while the run goes on. */
export interface MessageFilter {
  queue?: string;
  body?: string;
}

/** Counts the messages that meet one fate. */
export class FateCount {
  count = 0;
  constructor(readonly filter: MessageFilter) {}
}

/** Keeps the waiting times of messages sorted, so that a percentile is a look-up. */
export class LatencyTimes {
  readonly sortedMs: number[] = [];
  constructor(
    readonly kind: 'delivery' | 'processing',
    readonly filter: MessageFilter,
  ) {}

  add(ms: number): void {
    let low = 0;
    let high = this.sortedMs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sortedMs[middle] as number) <= ms) low = middle + 1;
      else high = middle;
    }
    this.sortedMs.splice(low, 0, ms);
  }

  /** The smallest time that at least so many percent of the messages did not exceed; undefined before the first. */
  percentile(percent: number): number | undefined {
    return this.sortedMs[Math.max(0, Math.ceil((percent / 100) * this.sortedMs.length) - 1)];
  }
}

export function matches(
  message: Pick<MessageFacts, 'queue' | 'body'>,
  { queue, body }: MessageFilter,
): boolean {
  return (
    (queue === undefined || message.queue === queue) && (body === undefined || message.body.includes(body))
  );
}
