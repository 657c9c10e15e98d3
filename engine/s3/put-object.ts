import type { PutObjectOutput, PutObjectRequest } from '@aws-sdk/client-s3';
import { fromBase64 } from '../bytes/base64';
import { bytesOf } from '../bytes/text-of-bytes';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import { quoted, storeObject, uploadFault } from './store-object';

/** The SDK's request, but a body is its bytes or its text. */
export type PutObject = Omit<PutObjectRequest, 'Body'> & {
  Body?: Uint8Array | string;
  /** Field of our own: the bytes as base64, as another service of the engine hands them over. */
  BodyBase64?: string;
};

/**
 * PutObject. Errors: NoSuchBucket, KeyTooLongError, EntityTooLarge, MetadataTooLarge, PreconditionFailed (`If-None-Match: *`).
 * Source: S3 API reference, PutObject.
 */
export const putObject = bucketOperation<PutObject, PutObjectOutput>({
  action: 'PutObject',
  of: ({ Key }) => Key,
  shape: {
    Key: required('text'),
    Body: 'blob',
    BodyBase64: 'text',
    ContentType: 'text',
    Metadata: { map: 'text' },
    IfNoneMatch: 'text',
  },
  run({ bucket, request, context }) {
    const { Key: key = '', ContentType: contentType, Metadata: metadata, IfNoneMatch } = request;
    if (IfNoneMatch === '*' && bucket.objects.has(key)) {
      return s3Fail('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    const upload = { key, bytes: bytesIn(request), contentType, metadata };
    const fault = uploadFault(upload);
    if (fault) return fault;
    const { etag } = storeObject(bucket, upload, 's3:ObjectCreated:Put', context);
    return ok({ ETag: quoted(etag), ServerSideEncryption: 'AES256' });
  },
});

function bytesIn({ Body, BodyBase64 }: PutObject): Uint8Array {
  // A copy: what the caller does with its own bytes afterwards is no business of the object's.
  if (typeof BodyBase64 !== 'string') return bytesOf(Body ?? undefined).slice();
  return fromBase64(BodyBase64) ?? new Uint8Array();
}
