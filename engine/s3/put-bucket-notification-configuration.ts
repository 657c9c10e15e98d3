import type { PutBucketNotificationConfigurationRequest } from '@aws-sdk/client-s3';
import type { Context } from '../kernel/context';
import { type Outcome, ok, WAITING, type Waiting } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Bucket, Notifications } from './bucket';
import { bucketOperation } from './bucket-operation';
import { askFunction, callDestination } from './call-destination';
import { invalidArgument } from './errors';
import { testEvent } from './event-record';
import { readNotifications, UNABLE_TO_VALIDATE } from './notification-rules';
import type { S3State } from './state';

export type ValidationReply = { kind: 'validated'; id: string };

const rule = (arn: string) => ({
  list: {
    of: {
      Id: 'text',
      [arn]: required('text'),
      Events: required({ list: 'text' }),
      Filter: { of: { Key: { of: { FilterRules: { list: { of: { Name: 'text', Value: 'text' } } } } } } },
    },
  } as const,
});

/**
 * PutBucketNotificationConfiguration replaces the whole configuration. Each queue and topic gets a test event, and each function
 * is asked, before the answer comes: one that does not let S3 in refuses it all. Errors: NoSuchBucket, InvalidArgument.
 * Source: S3 API reference, PutBucketNotificationConfiguration.
 */
export const putBucketNotificationConfiguration = bucketOperation<
  PutBucketNotificationConfigurationRequest,
  Record<string, never>
>({
  action: 'PutBucketNotification',
  shape: {
    NotificationConfiguration: required({
      of: {
        QueueConfigurations: rule('QueueArn'),
        TopicConfigurations: rule('TopicArn'),
        LambdaFunctionConfigurations: rule('LambdaFunctionArn'),
        EventBridgeConfiguration: { of: {} },
      },
    }),
    SkipDestinationValidation: 'boolean',
  },
  run({ state, bucket, request, context }) {
    const read = readNotifications(request.NotificationConfiguration ?? {}, bucket, context);
    if (!read.ok) return read;
    if (request.SkipDestinationValidation || read.response.rules.length === 0) {
      bucket.notifications = read.response;
      return ok({});
    }
    return validate(state, bucket, read.response, context);
  },
});

function validate(
  state: S3State,
  bucket: Bucket,
  notifications: Notifications,
  context: Context,
): Outcome<Record<string, never>> | Waiting {
  const id = context.uuid();
  const replyKey: ValidationReply = { kind: 'validated', id };
  const text = testEvent(bucket, context);
  const asked = notifications.rules.map((one) =>
    one.kind === 'function'
      ? askFunction(bucket, one.arn, replyKey, context)
      : callDestination(bucket, one, text, replyKey, context),
  );
  if (asked.includes(false)) return invalidArgument(UNABLE_TO_VALIDATE);
  const { callId } = context;
  const waiting = asked.length;
  state.validations.set(id, { callId, bucket: bucket.name, notifications, waiting, hasFailed: false });
  return WAITING;
}

export function onValidated(
  state: S3State,
  { id }: ValidationReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const validation = state.validations.get(id);
  if (!validation) return;
  validation.waiting -= 1;
  if (!outcome.ok) validation.hasFailed = true;
  if (validation.waiting > 0) return;
  state.validations.delete(id);
  const bucket = state.buckets.get(validation.bucket);
  if (bucket && !validation.hasFailed) bucket.notifications = validation.notifications;
  context.complete(validation.callId, validation.hasFailed ? invalidArgument(UNABLE_TO_VALIDATE) : ok({}));
}
