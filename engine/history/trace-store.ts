import type { AnswerEntry, CallEntry, EventEntry, TraceEntry } from '../kernel/trace';
import type { AroundTrace } from './around-trace';
import type { StoredLine } from './stored-line';

/** Events that the line of the call behind them tells already. */
const TOLD_BY_CALL = new Set([
  'sqs.queue-created',
  'sqs.queue-changed',
  'sqs.queue-deleted',
  'sqs.queue-purged',
  'sqs.message-sent',
  'sqs.send-deduplicated',
  'sqs.message-delivered',
  'sqs.receive-missed',
  'sqs.visibility-changed',
  'sqs.message-deleted',
  'sqs.delete-ignored',
  'sqs.move-task-started',
  'iam.access-denied',
]);

/** The trace of a world, in order, and the lines that it makes. Moments are epoch milliseconds, as in the trace. */
export class TraceStore {
  readonly entries: TraceEntry[] = [];
  readonly lines: StoredLine[] = [];
  private readonly callLines = new Map<number, StoredLine & { kind: 'call' }>();
  /** Calls under way that are no lines: what happens in them is told by those who made them. */
  private readonly unseen = new Set<number>();

  /** Calls that a policy refused, in order. */
  readonly denials: EventEntry[] = [];

  constructor(readonly around?: AroundTrace) {}

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
    // What the topology's own machinery says to itself is no API call of AWS's.
    if (!(this.around?.isLine(call) ?? call.service === 'sqs')) {
      if (this.around) this.unseen.add(call.callId);
      return;
    }
    const line: StoredLine = { kind: 'call', call, events: [] };
    this.lines.push(line);
    this.callLines.set(call.callId, line);
  }

  private addAnswer(answer: AnswerEntry): void {
    const line = this.callLines.get(answer.callId);
    if (line) line.answer = answer;
    this.callLines.delete(answer.callId);
    this.unseen.delete(answer.callId);
  }

  private addEvent(entry: EventEntry): void {
    const line = this.callLines.get(entry.callId);
    const { type } = entry.event;
    if (type === 'iam.access-denied') this.denials.push(entry);
    const isTold = TOLD_BY_CALL.has(type) || this.around?.toldByCall.has(type);
    if (isTold && line && isDoneBy(line.call, entry)) line.events.push(entry);
    else if (!isTold || !this.unseen.has(entry.callId)) this.lines.push({ kind: 'event', event: entry });
  }
}

export function lineAtMs(line: StoredLine): number {
  return line.kind === 'call' ? line.call.atMs : line.event.atMs;
}

/** A send that ends another's long poll causes a delivery that is not the sender's. */
function isDoneBy({ caller, operation }: CallEntry, { event }: EventEntry): boolean {
  return (
    event.type !== 'sqs.message-delivered' || (operation === 'ReceiveMessage' && event.to === caller.actor)
  );
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
