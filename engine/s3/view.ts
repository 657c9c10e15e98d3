/** A bucket as `describe` shows it. Moments are virtual time in milliseconds since the Unix epoch. */
export interface S3BucketView {
  name: string;
  accountId: string;
  region: string;
  /** Newest last, at most 200. */
  objects: { key: string; size: number; atMs: number }[];
  objectsTotal: number;
  /** Notifications that their destination took. */
  notified: number;
}

export interface S3View {
  buckets: Record<string, S3BucketView>;
}
