import type { Plain } from '../kernel/plain';

/** A message as a producer makes it, in the words of SQS. */
export type MadeMessage = {
  MessageBody: string;
  DelaySeconds?: number;
  MessageDeduplicationId?: string;
  MessageGroupId?: string;
};

/** A call that carries `count` of a producer's messages. */
export type SendCall = { service: string; operation: string; request: Plain; count: number };

/** Where a producer sends that is not the default, or sends more than a body to. */
export type ProducerTarget = {
  /** Name of the adapter. */
  kind: string;
  /** What requests call it: a queue's URL, a topic's ARN, else the name. */
  address: string;
  attributes?: Record<string, (string | number)[]>;
  subject?: string;
  keys: string[];
  source: string;
  detailType: string;
};

/** What a producer hands to the adapter of its target. */
export interface Sending {
  /** Of the queue, where it sends to one. */
  queueUrl?: string;
  /** Messages a call. */
  batch: number;
  target?: ProducerTarget;
}

/** How producers send to resources of one kind. */
export interface TargetAdapter {
  /** Its name in a plan. */
  name: string;
  /** It is meant where a plan names none. */
  usual?: true;
  /** The kind of resource. */
  kind: string;
  /** @param first number of the first message among all that the producer has made, from 1 */
  send(sending: Sending, messages: MadeMessage[], first: number): SendCall[];
}

/** A received message in a worker's hands. */
export type Held = {
  messageId: string;
  body: string;
  receiptHandle: string;
  groupId?: string;
};

/** What a worker hands to the adapter of its source. */
export interface Taking {
  /** Of the queue, where it is one. */
  queueUrl: string;
  /** What its adapter calls the source, where that is not the usual one. */
  address?: string;
  fifo: boolean;
  /** Messages a call, at most. */
  batch: number;
  waitSeconds?: number;
  visibilitySeconds?: number;
}

/** A call that a worker makes. */
export type WorkerCall = { service: string; operation: string; request: Plain };

/** How consumers take from resources of one kind. */
export interface SourceAdapter {
  /** Its name in a plan. */
  name: string;
  /** It is meant where a plan names none. */
  usual?: true;
  kind: string;
  receive(taking: Taking): WorkerCall;
  /** What an answered receive has brought. */
  received(response: unknown): Held[];
  /** Its work is done. */
  remove(taking: Taking, held: Held): WorkerCall;
  /** Its work takes longer. @param seconds from now on */
  extend(taking: Taking, held: Held, seconds: number): WorkerCall;
}
