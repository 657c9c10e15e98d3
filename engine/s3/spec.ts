/** An S3 bucket and what it tells others. */
export interface BucketSpec {
  name: string;
  notifications?: BucketNotificationSpec[];
  /** Sends every event to the default event bus as well. */
  eventBridge?: boolean;
  policy?: Record<string, unknown>;
  account?: string;
}

export interface BucketNotificationSpec {
  /** For example `'s3:ObjectCreated:*'`. */
  events: string[];
  prefix?: string;
  suffix?: string;
  /** Name of a declared queue, topic or function. */
  to: string;
}

/** The kinds that S3 lets a topology declare, by their key. */
export interface S3Kinds {
  buckets: BucketSpec;
}
