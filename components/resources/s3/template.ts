import type { WorldView } from '@/engine/client/view';

/** A request to start from, for operations that are called from JSON. */
export function template(operation: string, { buckets = {}, queues = {} }: WorldView) {
  const [bucket] = Object.values(buckets);
  const Bucket = bucket?.name ?? '';
  if (operation === 'DeleteObject') return { Bucket, Key: bucket?.objects[0]?.key ?? '' };
  if (operation !== 'PutBucketNotificationConfiguration') return { Bucket };
  const QueueArn = Object.values(queues)[0]?.arn ?? '';
  return {
    Bucket,
    NotificationConfiguration: { QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:*'] }] },
  };
}
