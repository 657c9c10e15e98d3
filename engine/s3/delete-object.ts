import type { DeleteObjectOutput, DeleteObjectRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { bucketOperation } from './bucket-operation';
import { removeObject } from './store-object';

/** DeleteObject: of a key that is not there as well. Errors: NoSuchBucket. Source: S3 API reference, DeleteObject. */
export const deleteObject = bucketOperation<DeleteObjectRequest, DeleteObjectOutput>({
  action: 'DeleteObject',
  of: ({ Key }) => Key,
  shape: { Key: required('text') },
  run({ bucket, request, context }) {
    removeObject(bucket, request.Key ?? '', context);
    return ok({});
  },
});
