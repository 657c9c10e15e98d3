import type { DeliveriesRequirement } from '../client/requirement';

export type DeliveryEnd = DeliveriesRequirement['deliveries'];

/** One message on its way from a topic, bucket or bus to one endpoint. */
export interface Delivery {
  /** The same for all that happens to it. */
  key: string;
  from: string;
  to: string;
  body: string;
}

export type DeliveryFilter = Pick<DeliveriesRequirement, 'from' | 'to' | 'body'>;

/** Counts the deliveries that end in one way. */
export class DeliveryCount {
  count = 0;
  constructor(
    readonly end: DeliveryEnd,
    readonly filter: DeliveryFilter,
  ) {}
}

/** How deliveries ended: each is counted once for every end it meets, however often it is tried. */
export class DeliveryTally {
  private readonly met = new Set<string>();
  private readonly counts: DeliveryCount[] = [];

  /** A count that is right from now on; ask before the run begins. */
  countOf(end: DeliveryEnd, filter: DeliveryFilter): DeliveryCount {
    const count = new DeliveryCount(end, filter);
    this.counts.push(count);
    return count;
  }

  /** @returns whether it is the first time */
  meet(end: DeliveryEnd, delivery: Delivery): boolean {
    const mark = `${end} ${delivery.key}`;
    if (this.met.has(mark)) return false;
    this.met.add(mark);
    for (const count of this.counts) if (count.end === end && fits(delivery, count.filter)) count.count += 1;
    return true;
  }
}

function fits(delivery: Delivery, { from, to, body }: DeliveryFilter): boolean {
  return (
    (from === undefined || delivery.from === from) &&
    (to === undefined || delivery.to === to) &&
    (body === undefined || delivery.body.includes(body))
  );
}
