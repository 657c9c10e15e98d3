import { type EventRows, movement } from '../module/event-row';
import { sentencePart } from '../module/sentences';
import type { S3Event } from './events';
import type { S3Facts } from './facts';

/** All that is known of what S3 records. */
export const eventRows: EventRows<S3Event, S3Facts> = {
  's3.bucket-created': { told: true },
  's3.bucket-deleted': { told: true },
  's3.object-created': {
    told: true,
    sentence: ({ bucket, key }) => `${key} is in ${bucket}`,
    movement: ({ by, bucket }) => movement('send', by, bucket),
    counts: (facts, { bucket, key }) => facts.created(bucket, key),
  },
  's3.object-removed': {
    told: true,
    sentence: ({ bucket, key }) => `${key} was removed from ${bucket}`,
    counts: (facts, { bucket, key }) => facts.removed(bucket, key),
  },
  's3.notification-sent': {
    sentence: ({ bucket, to, key }) => `${bucket} told ${to} of ${key}`,
    movement: ({ bucket, to }) => movement('notify', bucket, to),
    counts: (facts, event) => facts.notificationEnded('delivered', event),
  },
  's3.notification-failed': {
    sentence: ({ bucket, to, key, reason }) =>
      `${bucket} could not tell ${to} of ${key}${reason ? `: ${sentencePart(reason)}` : ''}`,
    movement: ({ bucket, to }) => movement('failed', bucket, to),
    counts: (facts, event) => facts.notificationEnded('failed', event),
  },
};
