import { counted } from '../requirement/bound';
import type { DeliveryEnd, DeliveryTally } from '../requirement/delivery-tally';
import type { Find } from '../requirement/finding';
import type { SharedFacts } from '../requirement/shared-facts';
import { findTally, Tallies } from '../requirement/tally';
import type { ObjectsCount, ObjectsRequirement } from './requirement';

/** What a run remembers of buckets: the objects in them, and what became of their notifications. */
export class S3Facts {
  readonly objects = new Tallies<ObjectsCount>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly deliveries: DeliveryTally;
  private notified = 0;

  constructor({ deliveries }: SharedFacts) {
    this.deliveries = deliveries;
  }

  created(bucket: string, key: string): void {
    let keys = this.keys.get(bucket);
    if (!keys) {
      keys = new Set();
      this.keys.set(bucket, keys);
    }
    if (keys.has(key)) return;
    keys.add(key);
    this.count(bucket, key, 1);
  }

  removed(bucket: string, key: string): void {
    if (this.keys.get(bucket)?.delete(key)) this.count(bucket, key, -1);
  }

  /** Every notification of a bucket is a delivery of its own. */
  notificationEnded(
    end: DeliveryEnd,
    { bucket, to, key }: { bucket: string; to: string; key: string },
  ): void {
    this.notified += 1;
    const delivery = { key: `s3 ${this.notified}`, from: bucket, to, body: key };
    this.deliveries.meet('tried', delivery);
    this.deliveries.meet(end, delivery);
  }

  private count(bucket: string, key: string, by: number): void {
    this.objects.add(by, ({ objects, prefix = '' }) => objects === bucket && key.startsWith(prefix));
  }
}

export function findObjects({ objects, prefix, is }: ObjectsRequirement, facts: S3Facts): Find {
  const under = prefix ? ` under ${prefix}` : '';
  const tally = facts.objects.of({ objects, prefix });
  return findTally(tally, is, (count) => `${objects} holds ${counted(count, 'object')}${under}`);
}
