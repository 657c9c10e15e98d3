import type { Duration } from '../client/duration';

/** A delivery stream of Amazon Data Firehose that writes to a bucket. */
export interface DeliveryStreamSpec {
  name: string;
  bucket: string;
  prefix?: string;
  /** Default 300s. */
  bufferInterval?: Duration;
  /** Mebibytes; default 5. */
  bufferSize?: number;
}

/** The kinds that Data Firehose lets a topology declare, by their key. */
export interface FirehoseKinds {
  deliveryStreams: DeliveryStreamSpec;
}
