import { md5 } from '@noble/hashes/legacy.js';
import { utf8Length } from '../bytes/text';
import { textOfBytes } from '../bytes/text-of-bytes';
import type { Context } from '../kernel/context';
import { hexOf } from '../kernel/hex';
import type { Failed } from '../kernel/outcome';
import type { Bucket, StoredObject } from './bucket';
import { s3Fail } from './errors';
import type { ObjectEvent } from './event-record';
import { record } from './events';
import { s3Limits } from './limits';
import { notify } from './notify';

/** Characters of a text body that the trace shows. */
const SHOWN = 1000;

export interface Upload {
  key: string;
  bytes: Uint8Array;
  contentType?: string;
  metadata?: Record<string, string>;
  /** Of an object of several parts; left out, the MD5 of its bytes. */
  etag?: string;
}

/** What is wrong with an upload. Source: S3 User Guide, object-keys and UsingMetadata. */
export function uploadFault({ key, bytes, metadata }: Upload): Failed | undefined {
  if (key === '') return s3Fail('InvalidRequest', 'The key must not be empty.');
  if (utf8Length(key) > s3Limits.keyBytes.max) return s3Fail('KeyTooLongError', 'Your key is too long');
  if (bytes.length > s3Limits.objectBytes.max) {
    return s3Fail('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  const entries = Object.entries(metadata ?? {});
  const size = entries.reduce((sum, [name, value]) => sum + utf8Length(name) + utf8Length(value), 0);
  if (size <= s3Limits.metadataBytes.max) return undefined;
  return s3Fail('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
}

/** Keeps an object, in place of one that had its key, and tells whom the bucket notifies. */
export function storeObject(
  bucket: Bucket,
  upload: Upload,
  event: ObjectEvent['event'],
  context: Context,
): StoredObject {
  const { key, bytes, metadata = {} } = upload;
  const object: StoredObject = {
    key,
    bytes,
    etag: upload.etag ?? hexOf(md5(bytes)),
    contentType: upload.contentType ?? 'binary/octet-stream',
    metadata: { ...metadata },
    modifiedMs: context.nowMs,
  };
  if (!bucket.objects.has(key)) bucket.sortedKeys = undefined;
  bucket.objects.set(key, object);
  const body = textOfBytes(bytes.subarray(0, SHOWN));
  const by = context.caller.actor;
  record(context, { type: 's3.object-created', bucket: bucket.name, key, size: bytes.length, by, body });
  notify(bucket, { event, key, size: bytes.length, etag: object.etag }, context);
  return object;
}

/** Removes an object if it is there. */
export function removeObject(bucket: Bucket, key: string, context: Context): void {
  const object = bucket.objects.get(key);
  if (!object) return;
  bucket.objects.delete(key);
  bucket.sortedKeys = undefined;
  const size = object.bytes.length;
  record(context, { type: 's3.object-removed', bucket: bucket.name, key, size, by: context.caller.actor });
  notify(bucket, { event: 's3:ObjectRemoved:Delete', key }, context);
}

export function quoted(etag: string): string {
  return `"${etag}"`;
}
