import type { Verdict } from './requirement';
import type { ViewKinds } from './services';

/** What is shown of the kinds of a world, by kind and name. A kind is there when its service is. */
export type KindViews = { [Kind in keyof ViewKinds]?: Record<string, ViewKinds[Kind]> };

/**
 * Something that moved along an edge of the drawing at a moment. `from` and `to` are names of resources and actors, a worker's
 * its id (`workers#2`). An expired message and a delete end at their queue.
 */
export interface MessageMovement {
  seq: number;
  atMs: number;
  kind:
    | 'send'
    | 'deliver'
    | 'delete'
    | 'return'
    | 'deadLetter'
    | 'move'
    | 'expire'
    | 'publish'
    | 'fanOut'
    | 'filteredOut'
    | 'failed'
    | 'notify'
    | 'invoke'
    | 'denied';
  messageId: string;
  body: string;
  from: string;
  to: string;
}

/** What the engine's history still calls it. */
export type Travel = MessageMovement;

export interface ChartPoint {
  atMs: number;
  /** By series name; for several queues the names are `queue:series`. */
  values: Record<string, number>;
}

/** A call that was refused, and the statement that decided. Newest last, at most 50. */
export interface DenialView {
  atMs: number;
  action: string;
  resource: string;
  principal: string;
  /** One sentence: which policy's which statement denied, or what allow was missing. */
  reason: string;
}

/** Everything a sandbox draws at one moment. Times in milliseconds after the world's start. */
export interface WorldView extends KindViews {
  atMs: number;
  denials?: DenialView[];
  /** What moved in the last `TRAVEL_WINDOW_MS`, oldest first. */
  travels: MessageMovement[];
  goal?: Verdict;
  /** Of a lab: what is to be said of each task, in their order. */
  tasks?: Verdict[];
  /** The number that the declaration's `measure` asks for. */
  measured?: number;
}

export const TRAVEL_WINDOW_MS = 1500;
