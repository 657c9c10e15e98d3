import type { MessageContent } from '../message';

/** What a FIFO topic keeps for replays. */
export type TopicArchive = {
  /** Days that a message is kept. */
  days: number;
  /** When archiving was switched on. */
  sinceMs: number;
  /** Oldest first, in the order of publishing. */
  messages: MessageContent[];
};

export type ReplayStatus = 'Pending' | 'In progress' | 'Completed' | 'Failed';

/** A subscription's replay. */
export type Replay = {
  topicArn: string;
  fromMs: number;
  /** Unset: on to the newest message, and until then what is published comes out of the archive too. */
  toMs?: number;
  status: ReplayStatus;
  /** Messages published from this number on have not been replayed yet. */
  nextNumber: number;
  /** Those published from this number on do not belong to it. */
  untilNumber?: number;
  /** Tells the timers of an earlier replay of the subscription from this one's. */
  id: number;
};

export interface ArchiveState {
  /** By the topic's ARN. */
  topics: Map<string, TopicArchive>;
  /** By the subscription's ARN. */
  replays: Map<string, Replay>;
  nextReplay: number;
}

export function emptyArchive(): ArchiveState {
  return { topics: new Map(), replays: new Map(), nextReplay: 1 };
}
