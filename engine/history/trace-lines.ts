import type { TraceLine } from '../client/sandbox-client';
import type { EngineEvent } from '../kernel/context';
import type { EventRow } from '../module/event-row';
import type { ModuleSet } from '../module/module-set';
import { callText } from './call-text';
import type { StoredLine } from './stored-line';
import type { TraceStore } from './trace-store';

/** A stretch of the trace's lines; fewer when the trace ends. Moments in milliseconds after the world's start. */
export function traceLines(store: TraceStore, from: number, count: number, startMs: number): TraceLine[] {
  const first = Math.max(0, from);
  return store.lines
    .slice(first, first + count)
    .map((line, offset) => ({ index: first + offset, ...traceLine(line, startMs, store.modules) }));
}

function traceLine(line: StoredLine, startMs: number, modules: ModuleSet): Omit<TraceLine, 'index'> {
  if (line.kind === 'event') {
    const { event, atMs, service } = line.event;
    return {
      atMs: atMs - startMs,
      kind: 'event',
      name: event.type,
      service,
      by: actorOf(service, event, modules),
      text: eventText(event, modules),
      messageIds: idsOf(event),
    };
  }
  const { call, answer, events } = line;
  const module = modules.of(call.service);
  return {
    atMs: call.atMs - startMs,
    kind: 'call',
    name: call.operation,
    service: call.service,
    aws: module?.aws,
    by: call.caller.actor,
    request: call.request,
    outcome: answer?.outcome,
    answeredAtMs: answer && answer.atMs - startMs,
    isCourseControl: module?.operations.controls?.includes(call.operation) || undefined,
    text: callText(line, modules),
    messageIds: events.flatMap(({ event }) => idsOf(event)),
  };
}

/** One sentence for an event that no call's line tells. */
function eventText(event: EngineEvent, modules: ModuleSet): string {
  const row: EventRow | undefined = modules.row(event.type);
  return row?.sentence?.(event as never) ?? event.type;
}

function actorOf(service: string, event: EngineEvent, modules: ModuleSet): string {
  const actor = modules.of(service)?.actorOf?.(event);
  return typeof actor === 'string' ? actor : service;
}

function idsOf({ messageId, messageIds }: EngineEvent): string[] {
  if (typeof messageId === 'string') return [messageId];
  return Array.isArray(messageIds) ? messageIds.map(String) : [];
}
