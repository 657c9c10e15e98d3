import type { AnswerEntry, CallEntry } from '../kernel/trace';

/** A call with its answer and what it did at once, as a sentence is made of it. */
export interface Told<Event = { type: string }> {
  /** Who called, as a sentence begins with it. */
  by: string;
  /** The resource it was made of, by its name; the service's title when the request names none. */
  of: string;
  isNamed: boolean;
  request: Record<string, unknown>;
  events: Event[];
  call: CallEntry;
  answer: AnswerEntry | undefined;
}

/** How the calls of a service are told. */
export interface CallTexts<Event = { type: string }> {
  /** Fields of a request that name the one resource it is made of, as a URL, an ARN or a name; the first that is there counts. */
  naming: readonly string[];
  /** The sentence of each operation that has one of its own. */
  sentences: Readonly<Record<string, (told: Told<Event>) => string>>;
  /** Of any other operation. Left out: "… called ListTopics on SNS". */
  other?(told: Told<Event>): string;
  /** Of a call that failed. Left out: it says which policy refused it, or the code. */
  failed?(told: Told<Event>, code: string): string;
  /** Of a call that was not answered at once. */
  waiting?(told: Told<Event>): string;
  /** How many things an answered call has brought, for operations that may come back empty. */
  brings?: Readonly<Record<string, (response: never) => number>>;
}
