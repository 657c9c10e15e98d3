import { ExpiringMap } from '../structures/expiring-map';
import { sqsLimits } from './limits';

/** The send that a FIFO queue remembers under a deduplication id. */
export type RememberedSend = { messageId: string; sequence: number };

/** The messages that a receive returned, by arrival number, each with the number of that receive. */
export type RememberedReceive = { number: number; receive: number }[];

/** Calls of the running second, by action and, in high-throughput mode, group. */
export type CallRate = { second: number; calls: Record<string, number> };

/** Counts of the running minute, as CloudWatch's SQS metrics want them. */
export type MinuteCounts = {
  sent: number;
  received: number;
  deleted: number;
  emptyReceives: number;
  sentBytes: { sum: number; minimum: number; maximum: number };
};

export function emptyMinute(): MinuteCounts {
  return {
    sent: 0,
    received: 0,
    deleted: 0,
    emptyReceives: 0,
    sentBytes: { sum: 0, minimum: 0, maximum: 0 },
  };
}

/** Probabilities of a standard queue's imperfections. */
export type Imperfection = { duplicateDelivery: number; reorder: number; shortPollMiss: number };

/** What a queue remembers besides its messages and settings. */
export class QueueMemory {
  readonly sends = new ExpiringMap<RememberedSend>(sqsLimits.deduplicationSeconds.value * 1000);
  readonly receives = new ExpiringMap<RememberedReceive>(sqsLimits.receiveAttemptSeconds.value * 1000);
  tags: Record<string, string> = {};
  imperfection: Imperfection = { duplicateDelivery: 0, reorder: 0, shortPollMiss: 0 };
  throttled = false;
  rate: CallRate = { second: 0, calls: {} };
  minute: MinuteCounts = emptyMinute();
  lastModifiedMs = 0;
  lastActiveMs = 0;
  purgedAtMs: number | undefined = undefined;
}
