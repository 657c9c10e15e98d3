import type { Bound, When } from './bound';
import type { ServiceRequirements } from './services';

/**
 * What a goal, a lab's task or a proof asks of a run: a predicate over the world's state and trace, as plain data,
 * so that lessons and instructors can write it and the engine alone decides it.
 */

/**
 * How many distinct messages of a queue (or of the whole world) met a fate during the run:
 * - `sent` accepted by the queue (a deduplicated resend is not counted again)
 * - `deduplicated` sends that SQS accepted but did not enqueue
 * - `delivered` handed to a consumer at least once; `redelivered` at least twice
 * - `processed` work finished at least once; `processedTwice` finished at least twice (by body identity, see `sameWork`)
 * - `deleted`; `expired` removed by retention; `deadLettered` moved by a redrive policy; `moved` by a move task; `purged`
 * - `lost` gone from every queue (deleted, expired or purged) without having been processed; what a reader or a script deletes
 *   counts as processed by them
 * - `outOfOrder` processed after a later-sent message of the same group (or queue, when there is no group)
 */
export type Fate =
  | 'sent'
  | 'deduplicated'
  | 'delivered'
  | 'redelivered'
  | 'processed'
  | 'processedTwice'
  | 'deleted'
  | 'expired'
  | 'deadLettered'
  | 'moved'
  | 'purged'
  | 'lost'
  | 'outOfOrder';

export interface MessagesRequirement {
  messages: Fate;
  /** The queue the messages were first sent to; left out, all. */
  queue?: string;
  /** Only messages whose body contains this. */
  body?: string;
  is: Bound;
  when?: When;
}

/** How many API calls ended in a certain way. */
export interface CallsRequirement {
  /** An operation (`'SendMessage'` while only one declared service has it, else `'sns:Publish'`), or all of a service (`'sqs:*'`). */
  calls: string;
  queue?: string;
  /** Name of the topic, bucket or function it was made of. */
  of?: string;
  /** Name of the actor that called; `'script'` for scripted steps, `'reader'` for the reader's own. */
  by?: string;
  /**
   * `'ok'` (also of a receive that found nothing), `'messages'` (a receive that brought at least one), `'empty'` (one that
   * brought none), `'error'`, or one error code. Left out, any.
   */
  result?: string;
  is: Bound;
  when?: When;
}

/** Seconds that messages of a queue waited: from sending to first delivery (`delivery`) or to the end of processing (`processing`). */
export interface LatencyRequirement {
  latency: 'delivery' | 'processing';
  queue?: string;
  body?: string;
  percentile: 50 | 95 | 99 | 100;
  seconds: Bound;
  when?: When;
}

/** A value of a scripted call's answer: `{ answer: 'first', path: 'Messages[0].Body', equals: 'hello' }`; `absent: true` asks that the path is missing. */
export interface AnswerRequirement {
  answer: string;
  path?: string;
  equals?: string | number | boolean;
  matches?: string;
  absent?: boolean;
  /** Error code of the call. */
  error?: string;
}

/**
 * How many deliveries of topics, buckets and buses ended in a certain way, each publish and subscription counted once:
 * `delivered` accepted by the endpoint, `filtered` held back by a filter policy, `retried` tried more than once, `failed` given up,
 * `deadLettered` given up and kept in the subscription's dead-letter queue. `tried` counts every attempt by itself.
 */
export interface DeliveriesRequirement {
  deliveries: 'delivered' | 'filtered' | 'retried' | 'failed' | 'deadLettered' | 'tried';
  /** Name of the topic, bucket or bus. */
  from?: string;
  /** Name of the queue, function, inbox, phone, webhook or app. */
  to?: string;
  /** Only messages whose published body contains this. */
  body?: string;
  is: Bound;
  when?: When;
}

/** Calls that a policy refused, by action (`'sqs:SendMessage'`) and resource name. */
export interface DenialsRequirement {
  denials: string;
  on?: string;
  is: Bound;
  when?: When;
}

export type Requirement =
  | ServiceRequirements[keyof ServiceRequirements]
  | DeliveriesRequirement
  | DenialsRequirement
  | MessagesRequirement
  | CallsRequirement
  | LatencyRequirement
  | AnswerRequirement
  | { all: Requirement[] }
  | { any: Requirement[] }
  | { not: Requirement };

/** What the engine says of a requirement: a learner is told what was found and, where it broke or was reached, when. */
export interface Verdict {
  holds: boolean;
  /** One sentence in the learner's words, for example "orders-dlq holds 0 visible messages; expected 1.". */
  reason: string;
  /** Moment that decided it, in milliseconds after the world's start; undefined when only the end could tell. */
  atMs?: number;
}
