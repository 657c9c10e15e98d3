import type { PutObjectOutput, PutObjectRequest } from '@aws-sdk/client-s3';
import { bytesOf } from '../bytes/text-of-bytes';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import { quoted, storeObject, uploadFault } from './store-object';

/** The SDK's request, but a body is its bytes or its text. */
export type PutObject = Omit<PutObjectRequest, 'Body'> & { Body?: Uint8Array | string };

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
    ContentType: 'text',
    Metadata: { map: 'text' },
    IfNoneMatch: 'text',
  },
  run({ bucket, request, context }) {
    const { Key: key = '', Body, ContentType: contentType, Metadata: metadata, IfNoneMatch } = request;
    if (IfNoneMatch === '*' && bucket.objects.has(key)) {
      return s3Fail('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    const upload = { key, bytes: bytesOf(Body).slice(), contentType, metadata };
    const fault = uploadFault(upload);
    if (fault) return fault;
    const { etag } = storeObject(bucket, upload, 's3:ObjectCreated:Put', context);
    return ok({ ETag: quoted(etag), ServerSideEncryption: 'AES256' });
  },
});
