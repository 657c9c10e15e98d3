import type { DeliveryTally } from './delivery-tally';
import type { MessageLedger } from './message-ledger';
import type { WorkerLedger } from './worker-ledger';

/** What several services tell of in a run: each adds what it knows. */
export interface SharedFacts {
  /** The fate of every message. */
  readonly messages: MessageLedger;
  /** How deliveries of topics, buckets and buses ended. */
  readonly deliveries: DeliveryTally;
  /** Who works. */
  readonly workers: WorkerLedger;
}
