import type { Duration, Rate } from '../client/duration';

export interface ProducerSpec {
  /** Unique among actors; `producer`, `producer-2`… when left out. */
  name?: string;
  /** Name of the queue it sends to, the topic it publishes to, the bucket it writes to or the event bus it puts to. */
  to: string;
  /** Steady sends; leave out when only `schedule` sends. */
  rate?: Rate;
  /** Extra sends at given moments after the world starts: a burst is `{ at: '10s', count: 1000 }`. */
  schedule?: { at: Duration; count: number }[];
  startAt?: Duration;
  /** Stops after so many messages. */
  stopAfter?: number;
  /** Messages per SendMessageBatch call, 1 to 10; 1 calls SendMessage. */
  batch?: number;
  /** Bodies in turn; `{n}` becomes the message's number. Default: `'<queue> {n}'`. */
  bodies?: string[];
  /** MessageGroupId in turn: a list, or a number of generated groups `group-1`… */
  groups?: string[] | number;
  /** What a FIFO send carries as MessageDeduplicationId; default `'unique'`. `'none'` leaves it out. */
  deduplicationId?: 'unique' | 'body' | 'none';
  /** Per-message DelaySeconds (message timer). */
  delay?: Duration;
  /** Probability that the producer misses the answer and sends the same message again after `resendAfter` (default 2s). */
  resend?: number;
  resendAfter?: Duration;
  /** Body is padded to this many bytes. */
  size?: number;
  /** AWS account that calls; default the account that owns the world. */
  account?: string;
  /** Name of a declared role it acts as; left out, the account's root user. */
  role?: string;
  /** Message attributes of each send or publish: a text or number, or a list of them to take in turn. */
  attributes?: Record<string, string | number | (string | number)[]>;
  /** Subject of each publish. */
  subject?: string;
  /** Object keys in turn, when it writes to a bucket; `{n}` becomes the number. Default `'<bucket>-{n}'`. */
  keys?: string[];
  /** `source` and `detail-type` of its events, when it puts to a bus. */
  event?: { source: string; detailType: string };
  /** Declared but silent until started by the reader or the script. */
  paused?: boolean;
}

export interface ConsumersSpec {
  /** Unique among actors; `consumers`, `consumers-2`… when left out. */
  name?: string;
  /** Name of the queue they poll. */
  from: string;
  /** Workers that run at the start; an auto-scaling group changes it. Default 1. */
  count?: number;
  /** Time to process one message; a range is drawn evenly. Default 1s. */
  processing?: Duration | { min: Duration; max: Duration };
  /** Probability that processing fails: the message is left undeleted and the worker polls again. */
  failureRate?: number;
  /** A message whose body contains one of these always fails. */
  poison?: string[];
  /** Probability that the worker dies between receive and delete; it comes back after `restartAfter` (default 10s). */
  crashRate?: number;
  restartAfter?: Duration;
  /** When the message is deleted: after processing (right), at receipt (loses on a crash), or never. Default `'after'`. */
  deletes?: 'after' | 'before' | 'never';
  /** Same as `deletes: 'never'`. */
  forgetsToDelete?: boolean;
  /** While processing, ChangeMessageVisibility to `extendTo` every `every`. */
  heartbeat?: { every: Duration; extendTo: Duration };
  /** MaxNumberOfMessages, 1 to 10. Default 1. */
  batch?: number;
  /** WaitTimeSeconds of each receive; left out, the queue's own value holds. */
  wait?: Duration;
  /** Pause after an empty answer. Default 1s for short polls, none for long polls. */
  pollEvery?: Duration;
  /** VisibilityTimeout sent with each receive. */
  visibilityTimeout?: Duration;
  /** Remembers what it has processed and only deletes a repeat; leaves one that another worker has in hand. */
  idempotent?: boolean;
  startAt?: Duration;
  paused?: boolean;
  /** AWS account that calls; default the account that owns the world. */
  account?: string;
  /** Name of a declared role they act as; left out, the account's root user. */
  role?: string;
}

/** The kinds that producers and consumers let a topology declare, by their key. */
export interface ActorKinds {
  producers: ProducerSpec;
  consumers: ConsumersSpec;
}
