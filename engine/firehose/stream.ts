/** Records that wait to be written as one object. */
export type Buffer = {
  /** Base64 of each record. */
  records: string[];
  bytes: number;
  /** When the oldest of them came. */
  sinceMs: number;
};

/** An object that its bucket has not taken yet. */
export type Delivery = {
  id: string;
  stream: string;
  key: string;
  buffer: Buffer;
  startedAtMs: number;
  attempts: number;
};

/** A delivery stream that writes to a bucket. */
export type Stream = {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  createdMs: number;
  /** Rises with each change of its configuration; part of every key. */
  version: number;
  bucketArn: string;
  roleArn: string;
  prefix: string;
  errorPrefix: string;
  intervalSeconds: number;
  megabytes: number;
  buffer?: Buffer;
  /** Timers of a buffer that has been written are stale. */
  generation: number;
  received: number;
  written: number;
};

/** The whole of Firehose in one world. Streams by `region/account/name`. */
export interface FirehoseState {
  streams: Map<string, Stream>;
  deliveries: Map<string, Delivery>;
}

export function streamKey(region: string, accountId: string, name: string): string {
  return `${region}/${accountId}/${name}`;
}

export function keyOf({ region, accountId, name }: Stream): string {
  return streamKey(region, accountId, name);
}
