import { Chain } from '../structures/chain';
import { IndexedHeap } from './indexed-heap';
import type { AgedMessage, Message } from './message';

function older(one: Message, other: Message): boolean {
  return (
    one.retainedFromMs < other.retainedFromMs ||
    (one.retainedFromMs === other.retainedFromMs && one.number < other.number)
  );
}

/** The messages of a queue by age, for retention and for CloudWatch's age metric. */
export class Ages {
  /** All but poison messages, in order of arrival. */
  readonly arrivals = new Chain<Message>();
  /** Those whose retention does not follow from their place among the arrivals: dead letters, and poison messages. */
  private readonly apart = new IndexedHeap<AgedMessage>((one, other) => older(one.message, other.message));

  /** @param message the latest arrival */
  add(message: Message): void {
    if (!message.poison) message.ageNode = this.arrivals.append(message);
    if (message.poison || message.retainedFromMs < message.enqueuedAtMs) this.setApart(message);
  }

  remove(message: Message): void {
    this.leaveArrivals(message);
    if (!message.aged) return;
    this.apart.remove(message.aged);
    message.aged = undefined;
  }

  /** From now on the age metric leaves it out; retention does not. */
  markPoison(message: Message): void {
    message.poison = true;
    this.leaveArrivals(message);
    if (!message.aged) this.setApart(message);
  }

  /** The message that retention takes first: whatever precedes it among the arrivals is set apart and no older. */
  get oldest(): Message | undefined {
    const arrived = this.arrivals.first?.item;
    const apart = this.apart.top?.message;
    if (!arrived || !apart) return arrived ?? apart;
    return older(apart, arrived) ? apart : arrived;
  }

  /** The message that has been here longest, of those that CloudWatch's age metric counts. */
  get longestHere(): Message | undefined {
    return this.arrivals.first?.item;
  }

  private leaveArrivals(message: Message): void {
    if (message.ageNode) this.arrivals.remove(message.ageNode);
    message.ageNode = undefined;
  }

  private setApart(message: Message): void {
    message.aged = { message, heapIndex: -1 };
    this.apart.push(message.aged);
  }
}
