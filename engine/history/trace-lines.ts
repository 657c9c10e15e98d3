import type { TraceLine } from '../client/sandbox-client';
import type { EngineEvent } from '../kernel/context';
import type { AroundTrace } from './around-trace';
import { callText, isCourseControl } from './call-sentences';
import { eventText } from './sentences';
import type { StoredLine } from './stored-line';
import type { TraceStore } from './trace-store';

/** A stretch of the trace's lines; fewer when the trace ends. Moments in milliseconds after the world's start. */
export function traceLines(store: TraceStore, from: number, count: number, startMs: number): TraceLine[] {
  const first = Math.max(0, from);
  return store.lines
    .slice(first, first + count)
    .map((line, offset) => traceLine(line, first + offset, startMs, store.around));
}

function traceLine(line: StoredLine, index: number, startMs: number, around?: AroundTrace): TraceLine {
  if (line.kind === 'event') {
    const { event, atMs, service } = line.event;
    return {
      index,
      atMs: atMs - startMs,
      kind: 'event',
      name: event.type,
      service,
      by: actorOf(event) ?? service,
      text: around?.eventText(event) ?? eventText(event),
      messageIds: idsOf(event),
    };
  }
  const { call, answer, events } = line;
  return {
    index,
    atMs: call.atMs - startMs,
    kind: 'call',
    name: call.operation,
    service: call.service,
    by: call.caller.actor,
    request: call.request,
    outcome: answer?.outcome,
    answeredAtMs: answer && answer.atMs - startMs,
    isCourseControl: isCourseControl(call) || around?.controls.has(call.operation) || undefined,
    text: around?.callText(line) ?? callText(line),
    messageIds: events.flatMap(({ event }) => idsOf(event)),
  };
}

function actorOf({ worker, producer, scaler, topic, type, to }: EngineEvent): string | undefined {
  const actor = worker ?? producer ?? scaler ?? topic ?? (type === 'sqs.message-delivered' ? to : undefined);
  return typeof actor === 'string' ? actor : undefined;
}

function idsOf({ messageId, messageIds }: EngineEvent): string[] {
  if (typeof messageId === 'string') return [messageId];
  return Array.isArray(messageIds) ? messageIds.map(String) : [];
}
