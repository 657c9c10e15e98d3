/** A bucket as a sandbox draws it. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
export interface BucketView {
  name: string;
  accountId: string;
  region: string;
  /** Newest last, at most 200. */
  objects: { key: string; size: number; atMs: number }[];
  objectsTotal: number;
  /** Notifications that their destination took. */
  notified: number;
}

/** The kinds that S3 shows, by their key in the view of a world. */
export interface S3Views {
  buckets: BucketView;
}

export interface S3View {
  buckets: Record<string, BucketView>;
}
