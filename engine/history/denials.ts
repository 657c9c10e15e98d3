import type { DenialView } from '../client/view';
import type { EventEntry } from '../kernel/trace';
import { upTo } from './trace-store';

const MOST_DENIALS = 50;

type Denied = Record<'action' | 'resource' | 'principal' | 'reason', string>;

/** The latest refusals up to a moment, newest last. Moments given in epoch milliseconds. */
export function denialsAt(refused: EventEntry[], atMs: number, startMs: number): DenialView[] {
  const known = upTo(refused, atMs, (entry) => entry.atMs);
  return refused.slice(Math.max(0, known - MOST_DENIALS), known).map((entry) => {
    const { action, resource, principal, reason } = entry.event as Denied & EventEntry['event'];
    return { atMs: entry.atMs - startMs, action, resource, principal, reason };
  });
}
