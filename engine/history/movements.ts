import { TRAVEL_WINDOW_MS, type Travel } from '../client/view';
import type { TraceEntry } from '../kernel/trace';
import type { EventRow } from '../module/event-row';
import type { TraceStore } from './trace-store';

/** More than this cannot be told apart on a drawing; the latest are kept. */
const MOST_TRAVELS = 200;

/** What moved along the edges of the drawing in the last `TRAVEL_WINDOW_MS` before a moment, oldest first. */
export function travelsAt(store: TraceStore, atMs: number, startMs: number): Travel[] {
  const travels: Travel[] = [];
  const first = store.entriesUpTo(atMs - TRAVEL_WINDOW_MS);
  for (let index = store.entriesUpTo(atMs) - 1; index >= first && travels.length < MOST_TRAVELS; index -= 1) {
    const travel = travelOf(store.entries[index] as TraceEntry, startMs, store);
    if (travel) travels.push(travel);
  }
  return withoutRepeats(travels.reverse());
}

function travelOf(entry: TraceEntry, startMs: number, { modules }: TraceStore): Travel | undefined {
  if (entry.kind !== 'event') return undefined;
  const row: EventRow | undefined = modules.row(entry.event.type);
  const movement = row?.movement?.(entry.event as never);
  if (!movement) return undefined;
  // What a bucket sends is known by the object's key.
  const { messageId, key, body = key } = entry.event as { messageId?: string; body?: string; key?: string };
  return {
    seq: entry.seq,
    atMs: entry.atMs - startMs,
    messageId: messageId ?? '',
    body: body ?? '',
    ...movement,
  };
}

const TOLD_TWICE: Partial<Record<Travel['kind'], Travel['kind'][]>> = {
  // What a topic delivers a queue records as sent.
  send: ['fanOut', 'notify', 'publish'],
  publish: ['notify'],
  // What a function takes from a queue the queue records as delivered.
  invoke: ['deliver'],
};

/** Without a second account of one movement: the end that knows more has told it. */
function withoutRepeats(travels: Travel[]): Travel[] {
  const told = new Set(travels.map(({ kind, from, to, atMs }) => `${kind} ${from} ${to} ${atMs}`));
  return travels.filter(
    ({ kind, from, to, atMs }) =>
      !TOLD_TWICE[kind]?.some((other) => told.has(`${other} ${from} ${to} ${atMs}`)),
  );
}
