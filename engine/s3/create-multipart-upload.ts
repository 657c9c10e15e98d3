import type { CreateMultipartUploadOutput, CreateMultipartUploadRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { bucketOperation } from './bucket-operation';
import { uploadFault } from './store-object';

/** CreateMultipartUpload. Errors: NoSuchBucket, KeyTooLongError, MetadataTooLarge. Source: S3 API reference. */
export const createMultipartUpload = bucketOperation<
  CreateMultipartUploadRequest,
  Plainly<CreateMultipartUploadOutput>
>({
  action: 'PutObject',
  of: ({ Key }) => Key,
  shape: { Key: required('text'), ContentType: 'text', Metadata: { map: 'text' } },
  run({ bucket, request, context }) {
    const { Key: key = '', ContentType: contentType, Metadata } = request;
    const metadata = { ...Metadata };
    const fault = uploadFault({ key, bytes: new Uint8Array(), metadata });
    if (fault) return fault;
    const id = context.uuid().replaceAll('-', '');
    bucket.uploads.set(id, { id, key, contentType, metadata, parts: new Map() });
    return ok({ Bucket: bucket.name, Key: key, UploadId: id });
  },
});
