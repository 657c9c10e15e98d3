import type {
  GetBucketNotificationConfigurationRequest,
  NotificationConfiguration,
} from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { bucketOperation } from './bucket-operation';
import { shownNotifications } from './notification-rules';

/** GetBucketNotificationConfiguration: empty when there is none. Errors: NoSuchBucket. Source: S3 API reference. */
export const getBucketNotificationConfiguration = bucketOperation<
  GetBucketNotificationConfigurationRequest,
  NotificationConfiguration
>({
  action: 'GetBucketNotification',
  shape: {},
  run: ({ bucket }) => ok(shownNotifications(bucket.notifications)),
});
