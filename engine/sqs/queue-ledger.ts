import { OldestFirst } from './oldest-first';

export type Place = 'visible' | 'inFlight' | 'delayed';

/** The depth of one queue now and what has passed through it. */
export interface QueueFacts {
  visible: number;
  inFlight: number;
  delayed: number;
  sent: number;
  received: number;
  deleted: number;
  /** Receives that found nothing. */
  empty: number;
}

interface Location {
  messageId: string;
  queue: string;
  place: Place;
  sentAtMs: number;
}

/** Where every live message is, and so how deep each queue is: constant work for every event. */
export class QueueLedger {
  private readonly queues = new Map<string, QueueFacts>();
  private readonly locations = new Map<string, Location>();
  private readonly ages = new Map<string, OldestFirst<Location>>();

  get names(): string[] {
    return [...this.queues.keys()];
  }

  /** Messages in all queues together. */
  get live(): number {
    return this.locations.size;
  }

  queue(name: string): QueueFacts {
    let facts = this.queues.get(name);
    if (!facts) {
      facts = { visible: 0, inFlight: 0, delayed: 0, sent: 0, received: 0, deleted: 0, empty: 0 };
      this.queues.set(name, facts);
    }
    return facts;
  }

  enter(messageId: string, queue: string, place: Place, sentAtMs: number): void {
    this.leave(messageId);
    const location = { messageId, queue, place, sentAtMs };
    this.locations.set(messageId, location);
    this.queue(queue)[place] += 1;
    let ages = this.ages.get(queue);
    if (!ages) {
      ages = new OldestFirst();
      this.ages.set(queue, ages);
    }
    ages.add(location);
  }

  shift(messageId: string, place: Place): void {
    const location = this.locations.get(messageId);
    if (!location) return;
    const facts = this.queue(location.queue);
    facts[location.place] -= 1;
    facts[place] += 1;
    location.place = place;
  }

  leave(messageId: string): void {
    const location = this.locations.get(messageId);
    if (!location) return;
    this.queue(location.queue)[location.place] -= 1;
    this.locations.delete(messageId);
  }

  sentAtMs(messageId: string): number | undefined {
    return this.locations.get(messageId)?.sentAtMs;
  }

  /** When the oldest live message of the queue was sent: delayed and in-flight ones count, as they are undeleted. */
  oldestSentAtMs(queue: string): number | undefined {
    const ages = this.ages.get(queue);
    return ages?.first((location) => this.locations.get(location.messageId) === location)?.sentAtMs;
  }

  /** Age of the oldest live message in seconds; 0 for a queue without one. */
  ageSeconds(queue: string, atMs: number): number {
    const sentAtMs = this.oldestSentAtMs(queue);
    return sentAtMs === undefined ? 0 : (atMs - sentAtMs) / 1000;
  }
}
