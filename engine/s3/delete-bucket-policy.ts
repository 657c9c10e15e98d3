import type { DeleteBucketPolicyRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { bucketOperation } from './bucket-operation';

/** DeleteBucketPolicy: also when there is none. Errors: NoSuchBucket. Source: S3 API reference, DeleteBucketPolicy. */
export const deleteBucketPolicy = bucketOperation<DeleteBucketPolicyRequest, Record<string, never>>({
  action: 'DeleteBucketPolicy',
  shape: {},
  run({ bucket }) {
    bucket.policy = undefined;
    return ok({});
  },
});
