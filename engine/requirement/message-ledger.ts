import type { Fate } from '../client/requirement';
import {
  FATE_BITS,
  FateCount,
  LatencyTimes,
  type MessageFacts,
  type MessageFilter,
  matches,
} from './message-facts';

/**
 * The fate of every message of a run, kept up event by event. A message is known by its MessageId; one that a move task
 * gave a new id stays the same message. "The same work" is the same body in the same queue: a producer's resend is a second
 * message, yet the same work, which is what a customer who was billed twice would say. Copies of a topic in two queues are two
 * teams' works.
 */
export class MessageLedger {
  private readonly byId = new Map<string, MessageFacts>();
  private readonly worksFinished = new Map<string, number>();
  /** Latest-sent message that was processed, by queue and group. */
  private readonly latestProcessed = new Map<string, number>();
  private readonly counts: { [Asked in Fate]?: FateCount[] } = {};
  private readonly deliveries: FateCount[] = [];
  private readonly times: LatencyTimes[] = [];

  /** A count that is right from now on; ask before the run begins. */
  countOf(fate: Fate, filter: MessageFilter): FateCount {
    const count = new FateCount(filter);
    this.counts[fate] = [...(this.counts[fate] ?? []), count];
    return count;
  }

  /** Every time one of a queue's messages is handed out. */
  deliveriesOf(queue: string, body?: string): FateCount {
    const count = new FateCount({ queue, body });
    this.deliveries.push(count);
    return count;
  }

  timesOf(kind: LatencyTimes['kind'], filter: MessageFilter): LatencyTimes {
    const times = new LatencyTimes(kind, filter);
    this.times.push(times);
    return times;
  }

  sent(messageId: string, message: Pick<MessageFacts, 'queue' | 'body' | 'groupId' | 'sentAtMs'>): void {
    const { queue, body, groupId, sentAtMs } = message;
    const order = this.byId.size;
    const facts = { order, queue, body, groupId, sentAtMs, deliveries: 0, processed: false, fates: 0 };
    this.byId.set(messageId, facts);
    this.meet(facts, 'sent');
  }

  /** A send that SQS accepted without enqueueing; it counts once for every such send. */
  deduplicated(queue: string, body: string): void {
    this.add('deduplicated', { queue, body }, 1);
  }

  delivered(messageId: string, atMs: number): void {
    const message = this.byId.get(messageId);
    if (!message) return;
    message.deliveries += 1;
    for (const count of this.deliveries) if (matches(message, count.filter)) count.count += 1;
    this.meet(message, message.deliveries === 1 ? 'delivered' : 'redelivered');
    if (message.deliveries === 1) this.time('delivery', message, atMs);
  }

  /** Work on it has finished well. */
  processed(messageId: string, atMs: number): void {
    const message = this.byId.get(messageId);
    if (!message) return;
    if (!message.processed) {
      this.checkOrder(message);
      this.time('processing', message, atMs);
    }
    this.settle(message);
    this.meet(message, 'processed');
    const work = `${message.queue}\n${message.body}`;
    const times = (this.worksFinished.get(work) ?? 0) + 1;
    this.worksFinished.set(work, times);
    if (times === 2) this.add('processedTwice', message, 1);
  }

  /** A consumer knew the work as done before, so nothing of it is missing. */
  skipped(messageId: string): void {
    const message = this.byId.get(messageId);
    if (message) this.settle(message);
  }

  /** It left every queue. */
  gone(messageId: string, fate: 'deleted' | 'expired' | 'purged'): void {
    const message = this.byId.get(messageId);
    if (!message) return;
    this.meet(message, fate);
    if (!message.processed) this.meet(message, 'lost');
  }

  deadLettered(messageId: string): void {
    const message = this.byId.get(messageId);
    if (message) this.meet(message, 'deadLettered');
  }

  moved(oldId: string, newId: string): void {
    const message = this.byId.get(oldId);
    if (!message) return;
    this.byId.set(newId, message);
    this.meet(message, 'moved');
  }

  /** Deleted first and processed later is not lost after all. */
  private settle(message: MessageFacts): void {
    message.processed = true;
    if ((message.fates & FATE_BITS.lost) === 0) return;
    message.fates &= ~FATE_BITS.lost;
    this.add('lost', message, -1);
  }

  private checkOrder(message: MessageFacts): void {
    const line = message.groupId === undefined ? message.queue : `${message.queue}\n${message.groupId}`;
    const latest = this.latestProcessed.get(line) ?? -1;
    if (message.order < latest) this.meet(message, 'outOfOrder');
    else this.latestProcessed.set(line, message.order);
  }

  private meet(message: MessageFacts, fate: Fate): void {
    const bit = FATE_BITS[fate];
    if ((message.fates & bit) !== 0) return;
    message.fates |= bit;
    this.add(fate, message, 1);
  }

  private add(fate: Fate, message: Pick<MessageFacts, 'queue' | 'body'>, by: number): void {
    for (const count of this.counts[fate] ?? []) if (matches(message, count.filter)) count.count += by;
  }

  private time(kind: LatencyTimes['kind'], message: MessageFacts, atMs: number): void {
    for (const times of this.times) {
      if (times.kind === kind && matches(message, times.filter)) times.add(atMs - message.sentAtMs);
    }
  }
}
