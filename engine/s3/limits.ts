const guide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide';
const api = 'https://docs.aws.amazon.com/AmazonS3/latest/API';

/** Every number of Amazon S3 that the engine enforces, with its source. */
export const s3Limits = {
  bucketNameCharacters: { min: 3, max: 63, source: `${guide}/bucketnamingrules.html` },
  buckets: { max: 10000, source: `${guide}/BucketRestrictions.html` },
  keyBytes: { min: 1, max: 1024, source: `${guide}/object-keys.html` },
  /** One PutObject takes up to 5 GB at AWS; a world is held in memory. Chosen here, not AWS's. */
  objectBytes: { max: 134217728, source: `${guide}/upload-objects.html` },
  parts: { min: 1, max: 10000, source: `${guide}/qfacts.html` },
  /** Of every part but the last. */
  partBytes: { min: 5242880, source: `${guide}/qfacts.html` },
  metadataBytes: { max: 2048, source: `${guide}/UsingMetadata.html` },
  policyBytes: { max: 20480, source: `${guide}/bucket-policies.html` },
  listedKeys: { max: 1000, source: `${api}/API_ListObjectsV2.html` },
  deletedKeys: { max: 1000, source: `${api}/API_DeleteObjects.html` },
  notificationRules: { max: 100, source: `${guide}/EventNotifications.html` },
} as const;
