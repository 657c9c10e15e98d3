import { DEFAULT_RETRY_POLICY } from '../sns/delivery-policy';
import { retryDelayMs } from '../sns/retry-delays';
import type { Mood, Taken } from './flaky-queues';

/** A queue's subscription as the model knows it. */
export interface ModelSubscription {
  queue: string;
  /** Kinds of messages that it wants; undefined for all. */
  kinds: string[] | undefined;
  deadLetters: boolean;
  delivered: number;
  filteredOut: number;
  failed: number;
  retrying: number;
  deadLettered: number;
}

interface ModelDelivery {
  subscription: ModelSubscription;
  body: string;
  group: string | undefined;
  attempts: number;
  dueMs: number;
}

/** SNS to queues, written as plainly as possible: one list of what is on its way, looked through again and again. */
export class SnsModel {
  readonly subscriptions = new Map<string, ModelSubscription>();
  readonly taken: Taken[] = [];
  readonly moods: Record<string, Mood> = {};
  private onTheWay: ModelDelivery[] = [];

  constructor(private nowMs: number) {}

  subscribe(queue: string, deadLetters: boolean): void {
    if (this.subscriptions.has(queue)) return;
    const counts = { delivered: 0, filteredOut: 0, failed: 0, retrying: 0, deadLettered: 0 };
    this.subscriptions.set(queue, { queue, kinds: undefined, deadLetters, ...counts });
  }

  unsubscribe(queue: string): void {
    this.subscriptions.delete(queue);
  }

  filter(queue: string, kinds: string[] | undefined): void {
    const subscription = this.subscriptions.get(queue);
    if (subscription) subscription.kinds = kinds;
  }

  publish(body: string, kind: string, group: string | undefined): void {
    for (const subscription of this.subscriptions.values()) {
      if (subscription.kinds && !subscription.kinds.includes(kind)) subscription.filteredOut += 1;
      else this.onTheWay.push({ subscription, body, group, attempts: 0, dueMs: this.nowMs });
    }
    this.work();
  }

  advance(ms: number): void {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const next = Math.min(...this.onTheWay.filter((one) => this.isFirst(one)).map(({ dueMs }) => dueMs));
      if (!(next <= untilMs)) break;
      this.nowMs = Math.max(this.nowMs, next);
      this.work();
    }
    this.nowMs = untilMs;
  }

  /** The first of its group at its queue; without a group everyone is. */
  private isFirst(delivery: ModelDelivery): boolean {
    if (delivery.group === undefined) return true;
    return (
      this.onTheWay.find(
        ({ subscription, group }) => subscription === delivery.subscription && group === delivery.group,
      ) === delivery
    );
  }

  private work(): void {
    for (;;) {
      const due = this.onTheWay.find((one) => one.dueMs <= this.nowMs && this.isFirst(one));
      if (!due) return;
      if (this.attempt(due)) this.onTheWay.splice(this.onTheWay.indexOf(due), 1);
    }
  }

  /** @returns whether the delivery is over */
  private attempt(delivery: ModelDelivery): boolean {
    const { subscription, body, group } = delivery;
    if (delivery.attempts > 0) subscription.retrying -= 1;
    if (this.subscriptions.get(subscription.queue) !== subscription) return true;
    delivery.attempts += 1;
    const mood = this.moods[subscription.queue] ?? 'open';
    if (mood === 'open') {
      subscription.delivered += 1;
      this.taken.push({ queue: subscription.queue, body, group });
      return true;
    }
    const delay = mood === 'busy' ? retryDelayMs('sqs', delivery.attempts, DEFAULT_RETRY_POLICY) : undefined;
    if (delay === undefined) return this.giveUp(delivery);
    subscription.retrying += 1;
    delivery.dueMs = this.nowMs + delay;
    return false;
  }

  private giveUp({ subscription, body, group }: ModelDelivery): true {
    subscription.failed += 1;
    if (subscription.deadLetters) {
      subscription.deadLettered += 1;
      this.taken.push({ queue: deadLetterQueueOf(subscription.queue), body, group });
    }
    return true;
  }
}

export function deadLetterQueueOf(queue: string): string {
  return queue.endsWith('.fifo') ? 'dead.fifo' : 'dead';
}
