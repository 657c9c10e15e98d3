import type { DeliveryEnd } from '../requirement/delivery-tally';
import type { SharedFacts } from '../requirement/shared-facts';

type TopicTotals = { published: number; delivered: number; filteredOut: number; failed: number };

/** One message at one subscription, as its events tell of it. */
interface AtSubscription {
  topic: string;
  subscription: string;
  to: string;
  messageId: string;
  body: string;
  attempt?: number;
  confirmation?: true;
}

/** What a run remembers of topics: what was published to each, and what became of it. */
export class SnsFacts {
  readonly topics = new Map<string, TopicTotals>();

  constructor(private readonly shared: SharedFacts) {}

  topic(name: string): TopicTotals {
    let totals = this.topics.get(name);
    if (!totals) {
      totals = { published: 0, delivered: 0, filteredOut: 0, failed: 0 };
      this.topics.set(name, totals);
    }
    return totals;
  }

  /** @returns whether it is the first time that the delivery ends so */
  ended(
    end: DeliveryEnd,
    { topic, subscription, messageId, body, to, attempt = 1 }: AtSubscription,
  ): boolean {
    const delivery = { key: `${messageId} ${subscription}`, from: topic, to, body };
    if (attempt > 1) this.shared.deliveries.meet('retried', delivery);
    return this.shared.deliveries.meet(end, delivery);
  }

  /** Every attempt is counted, the one that succeeds too. */
  tried({ topic, subscription, messageId, body, to, attempt = 1 }: AtSubscription): void {
    const key = `${messageId} ${subscription} ${attempt}`;
    this.shared.deliveries.meet('tried', { key, from: topic, to, body });
  }

  /** What is published to one phone or app is one delivery, and comes from no topic. */
  directEnded(
    end: DeliveryEnd,
    { by, messageId, to, body }: { by: string; messageId: string; to: string; body: string },
  ): void {
    const delivery = { key: `direct ${messageId}`, from: by, to, body };
    this.shared.deliveries.meet('tried', delivery);
    this.shared.deliveries.meet(end, delivery);
  }
}

export function givenUp(facts: SnsFacts, event: AtSubscription): void {
  if (event.confirmation) return;
  if (facts.ended('failed', event)) facts.topic(event.topic).failed += 1;
}
