import type { DeleteObjectsOutput, DeleteObjectsRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { bucketOperation } from './bucket-operation';
import { refuseShape } from './errors';
import { s3Limits } from './limits';
import { removeObject } from './store-object';

/** DeleteObjects: up to 1,000 keys. Errors: NoSuchBucket, MalformedXML. Source: S3 API reference, DeleteObjects. */
export const deleteObjects = bucketOperation<DeleteObjectsRequest, DeleteObjectsOutput>({
  action: 'DeleteObject',
  of: () => '*',
  shape: {
    Delete: required({
      of: { Objects: required({ list: { of: { Key: required('text') } } }), Quiet: 'boolean' },
    }),
  },
  run({ bucket, request, context }) {
    const keys = (request.Delete?.Objects ?? []).map(({ Key = '' }) => Key);
    if (keys.length === 0 || keys.length > s3Limits.deletedKeys.max) {
      return refuseShape({ kind: 'wrong-type', path: 'Delete.Objects', wanted: 'a List' });
    }
    for (const key of keys) removeObject(bucket, key, context);
    return ok({ Deleted: request.Delete?.Quiet ? undefined : keys.map((Key) => ({ Key })) });
  },
});
