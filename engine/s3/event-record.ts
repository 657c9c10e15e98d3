import { isoTime } from '../calendar/utc';
import type { Context } from '../kernel/context';
import { type Bucket, bucketArn } from './bucket';

/** Something that happened to a key. */
export interface ObjectEvent {
  event:
    | 's3:ObjectCreated:Put'
    | 's3:ObjectCreated:Copy'
    | 's3:ObjectCreated:CompleteMultipartUpload'
    | 's3:ObjectRemoved:Delete';
  key: string;
  size?: number;
  etag?: string;
}

/** Orders the events of a key: later ones are greater texts. */
export function sequencerOf(bucket: Bucket, context: Context): string {
  bucket.sequence += 1;
  const time = Math.floor(context.nowMs / 1000)
    .toString(16)
    .toUpperCase()
    .padStart(8, '0');
  return `00${time}${bucket.sequence.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** One record of a notification, version 2.1. Source: S3 User Guide, notification-content-structure. */
export function eventRecord(
  bucket: Bucket,
  { event, key, size, etag }: ObjectEvent,
  sequencer: string,
  configurationId: string,
  context: Context,
) {
  const { caller } = context;
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket.region,
    eventTime: isoTime(context.nowMs),
    eventName: event.slice('s3:'.length),
    userIdentity: { principalId: `AWS:${caller.accountId}` },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': requestId(sequencer), 'x-amz-id-2': sequencer },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: { name: bucket.name, ownerIdentity: { principalId: bucket.accountId }, arn: bucketArn(bucket) },
      object: { key: encodedKey(key), size, eTag: etag, sequencer },
    },
  };
}

/** Keys are URL-encoded in notifications, as Java encodes: a space as `+`, and brackets, `!` and `'` too. */
function encodedKey(key: string): string {
  return key.split('/').map(encodePart).join('/');
}

function encodePart(part: string): string {
  try {
    return encodeURIComponent(part)
      .replaceAll('%20', '+')
      .replace(/[!'()]/g, percentOf);
  } catch {
    // A lone surrogate has no encoding.
    return part;
  }
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function requestId(sequencer: string): string {
  return sequencer.slice(-16);
}

/** What EventBridge is told. Source: S3 User Guide, ev-events. */
export function busDetail(
  bucket: Bucket,
  { event, key, size, etag }: ObjectEvent,
  sequencer: string,
  context: Context,
) {
  const isRemoval = event === 's3:ObjectRemoved:Delete';
  return {
    version: '0',
    bucket: { name: bucket.name },
    object: { key, size, etag, sequencer },
    'request-id': requestId(sequencer),
    requester: context.caller.accountId,
    'source-ip-address': '127.0.0.1',
    reason: REASONS[event],
    'deletion-type': isRemoval ? 'Permanently Deleted' : undefined,
  };
}

const REASONS: Record<ObjectEvent['event'], string> = {
  's3:ObjectCreated:Put': 'PutObject',
  's3:ObjectCreated:Copy': 'CopyObject',
  's3:ObjectCreated:CompleteMultipartUpload': 'CompleteMultipartUpload',
  's3:ObjectRemoved:Delete': 'DeleteObject',
};

/** What S3 sends to a queue or topic when it is named in a configuration. Source: same page, "Test message". */
export function testEvent(bucket: Bucket, context: Context): string {
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: isoTime(context.nowMs),
    Bucket: bucket.name,
    RequestId: context.uuid().slice(0, 16).replaceAll('-', '').toUpperCase(),
    HostId: bucket.name,
  });
}
