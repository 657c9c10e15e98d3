import type { Travel } from '../client/view';
import type { CallEntry } from '../kernel/trace';

/** Where something went along the drawing. */
export type Movement = Pick<Travel, 'kind' | 'from' | 'to'>;

/** All that the product knows of one type of event: one row, read by trace, picture and requirements alike. */
export interface EventRow<Event = never, Facts = never> {
  /** One sentence of the trace. */
  sentence?(event: Event): string;
  /** The line of the call behind it tells it already; always, or of some calls only. */
  told?: true | ((event: Event, call: CallEntry) => boolean);
  movement?(event: Event): Movement | undefined;
  /** What it changes in the facts of its service. @param atMs milliseconds after the world's start */
  counts?(facts: Facts, event: Event, atMs: number): void;
}

type OfType<Event, Type> = Event extends { type: infer Own }
  ? Type extends Own
    ? Event & { type: Type }
    : never
  : never;

/** A row for each type of a service's events that has something to be known of. */
export type EventRows<Event extends { type: string }, Facts> = {
  readonly [Type in Event['type']]?: EventRow<OfType<Event, Type>, Facts>;
};

export function movement(kind: Movement['kind'], from: string | undefined, to: string | undefined): Movement {
  return { kind, from: from ?? '', to: to ?? '' };
}
