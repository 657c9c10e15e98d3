import type { DeliveryEnd, DeliveryTally } from '../requirement/delivery-tally';
import type { SharedFacts } from '../requirement/shared-facts';

/** One event on its way from a rule to a target, as EventBridge's events tell of it. */
interface AtTarget {
  bus: string;
  rule: string;
  to: string;
  eventId: string;
  body: string;
  attempt?: number;
}

/** What a run remembers of buses: what became of their events. */
export class EventBridgeFacts {
  readonly deliveries: DeliveryTally;

  constructor({ deliveries }: SharedFacts) {
    this.deliveries = deliveries;
  }

  ended(end: DeliveryEnd, { bus, rule, to, eventId, body, attempt = 1 }: AtTarget): void {
    const delivery = { key: `${eventId} ${rule} ${to}`, from: bus, to, body };
    if (attempt > 1) this.deliveries.meet('retried', delivery);
    this.deliveries.meet(end, delivery);
  }

  tried({ bus, rule, to, eventId, body, attempt = 1 }: AtTarget): void {
    this.deliveries.meet('tried', { key: `${eventId} ${rule} ${to} ${attempt}`, from: bus, to, body });
  }
}
