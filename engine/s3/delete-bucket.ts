import type { DeleteBucketRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import { record } from './events';

/** DeleteBucket. Errors: NoSuchBucket, BucketNotEmpty. Source: S3 API reference, DeleteBucket. */
export const deleteBucket = bucketOperation<DeleteBucketRequest, Record<string, never>>({
  action: 'DeleteBucket',
  shape: {},
  run({ state, bucket, context }) {
    if (bucket.objects.size > 0) {
      return s3Fail('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    }
    state.buckets.delete(bucket.name);
    record(context, { type: 's3.bucket-deleted', bucket: bucket.name, by: context.caller.actor });
    return ok({});
  },
});
