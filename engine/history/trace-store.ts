import {
  type AnswerEntry,
  type CallEntry,
  type EventEntry,
  isAccessDenied,
  type TraceEntry,
} from '../kernel/trace';
import type { EventRow } from '../module/event-row';
import type { ModuleSet } from '../module/module-set';
import type { StoredLine } from './stored-line';

/** The trace of a world, in order, and the lines that it makes. Moments are epoch milliseconds, as in the trace. */
export class TraceStore {
  readonly entries: TraceEntry[] = [];
  readonly lines: StoredLine[] = [];
  private readonly callLines = new Map<number, StoredLine & { kind: 'call' }>();
  /** Calls under way that are no lines: what happens in them is told by those who made them. */
  private readonly unseen = new Set<number>();

  /** Calls that a policy refused, in order. */
  readonly denials: EventEntry[] = [];

  constructor(readonly modules: ModuleSet) {}

  add(entry: TraceEntry): void {
    this.entries.push(entry);
    if (entry.kind === 'event') this.addEvent(entry);
    else if (entry.kind === 'call') this.addCall(entry);
    else this.addAnswer(entry);
  }

  /** How many entries lie at or before a moment. */
  entriesUpTo(atMs: number): number {
    return upTo(this.entries, atMs, (entry) => entry.atMs);
  }

  /** How many lines lie at or before a moment. */
  linesUpTo(atMs: number): number {
    return upTo(this.lines, atMs, lineAtMs);
  }

  private addCall(call: CallEntry): void {
    if (!this.isLine(call)) {
      this.unseen.add(call.callId);
      return;
    }
    const line: StoredLine = { kind: 'call', call, events: [] };
    this.lines.push(line);
    this.callLines.set(call.callId, line);
  }

  /** A call of AWS's, made by somebody: what one service does for another is told by an event of that service. */
  private isLine({ service, operation, caller }: CallEntry): boolean {
    const module = this.modules.of(service);
    // What the topology's own machinery says to itself is no API call of AWS's.
    if (!module?.aws || caller.service !== undefined) return false;
    const { hidden, polling } = module.operations;
    if (hidden?.includes(operation)) return false;
    // A function calls with an execution role of its own name; a worker's has a number.
    const isFunction = caller.principalArn.endsWith(`:role/${caller.actor}`);
    return !(isFunction && polling?.includes(operation));
  }

  private addAnswer(answer: AnswerEntry): void {
    const line = this.callLines.get(answer.callId);
    if (line) line.answer = answer;
    this.callLines.delete(answer.callId);
    this.unseen.delete(answer.callId);
  }

  private addEvent(entry: EventEntry): void {
    const { callId, event } = entry;
    const line = this.callLines.get(callId);
    // A refusal is recorded in every world, whether or not that has somebody to tell of it.
    const { told }: EventRow = this.modules.row(event.type) ?? (isAccessDenied(event) ? { told: true } : {});
    if (isAccessDenied(event)) this.denials.push(entry);
    const isTold = told !== undefined;
    if (line && isTold && (told === true || told(event as never, line.call))) line.events.push(entry);
    else if (!isTold || !this.unseen.has(callId)) this.lines.push({ kind: 'event', event: entry });
  }
}

export function lineAtMs(line: StoredLine): number {
  return line.kind === 'call' ? line.call.atMs : line.event.atMs;
}

/** Number of items at or before a moment, of items in order of time. */
export function upTo<Item>(items: Item[], atMs: number, momentOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (momentOf(items[middle] as Item) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
