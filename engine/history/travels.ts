import { TRAVEL_WINDOW_MS, type Travel } from '../client/view';
import type { EventEntry, TraceEntry } from '../kernel/trace';
import type { SqsEvent } from '../sqs/events';
import type { AroundTrace, Edge } from './around-trace';
import type { TraceStore } from './trace-store';

/** More than this cannot be told apart on a drawing; the latest are kept. */
const MOST_TRAVELS = 200;

/** What moved along the edges of the drawing in the last `TRAVEL_WINDOW_MS` before a moment, oldest first. */
export function travelsAt(store: TraceStore, atMs: number, startMs: number): Travel[] {
  const travels: Travel[] = [];
  const first = store.entriesUpTo(atMs - TRAVEL_WINDOW_MS);
  for (let index = store.entriesUpTo(atMs) - 1; index >= first && travels.length < MOST_TRAVELS; index -= 1) {
    const travel = travelOf(store.entries[index] as TraceEntry, startMs, store.around);
    if (travel) travels.push(travel);
  }
  return store.around ? store.around.withoutRepeats(travels.reverse()) : travels.reverse();
}

function travelOf(entry: TraceEntry, startMs: number, around?: AroundTrace): Travel | undefined {
  if (entry.kind !== 'event') return undefined;
  const edge = entry.service === 'sqs' ? edgeOf(entry) : around?.edgeOf(entry.event);
  if (!edge) return undefined;
  // What a bucket sends is known by the object's key.
  const { messageId, key, body = key } = entry.event as { messageId?: string; body?: string; key?: string };
  return {
    seq: entry.seq,
    atMs: entry.atMs - startMs,
    messageId: messageId ?? '',
    body: body ?? '',
    ...edge,
  };
}

function edgeOf({ event: recorded }: EventEntry): Edge | undefined {
  const event = recorded as SqsEvent;
  switch (event.type) {
    case 'sqs.message-sent':
      return { kind: 'send', from: event.by, to: event.queue };
    case 'sqs.message-delivered':
      return { kind: 'deliver', from: event.queue, to: event.to };
    case 'sqs.message-deleted':
      return { kind: 'delete', from: event.by, to: event.queue };
    case 'sqs.message-returned':
      return { kind: 'return', from: event.heldBy ?? event.queue, to: event.queue };
    case 'sqs.message-dead-lettered':
      return { kind: 'deadLetter', from: event.from, to: event.to };
    case 'sqs.message-moved':
      return { kind: 'move', from: event.from, to: event.to };
    case 'sqs.message-expired':
      return { kind: 'expire', from: event.queue, to: event.queue };
    default:
      return undefined;
  }
}
