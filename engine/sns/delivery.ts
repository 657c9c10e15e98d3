import type { Message } from './message';
import type { Subscription } from './subscription';

/**
 * Where a delivery stands: its call is out, it waits for its next attempt, it stands behind another of its group, or its
 * message is on its way to the dead-letter queue.
 */
export type DeliveryStatus = 'called' | 'waiting' | 'behind' | 'dead-lettering';

/** One message on its way to one subscription. */
export class Delivery {
  /** Attempts begun. */
  attempts = 0;
  status: DeliveryStatus = 'behind';
  /** FIFO: the delivery of the same group that comes after this one. */
  next: Delivery | undefined;
  /** Why it failed, while its message is on its way to the dead-letter queue. */
  failure: { code: string; reason: string } | undefined;

  constructor(
    /** Grows with each delivery of the service. */
    readonly id: number,
    readonly message: Message,
    readonly subscription: Subscription,
  ) {}
}
