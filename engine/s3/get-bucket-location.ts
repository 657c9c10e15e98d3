import type { GetBucketLocationOutput, GetBucketLocationRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { bucketOperation } from './bucket-operation';

/** GetBucketLocation: nothing for us-east-1. Errors: NoSuchBucket. Source: S3 API reference, GetBucketLocation. */
export const getBucketLocation = bucketOperation<GetBucketLocationRequest, GetBucketLocationOutput>({
  action: 'GetBucketLocation',
  shape: {},
  run: ({ bucket }) =>
    ok({
      LocationConstraint:
        bucket.region === 'us-east-1'
          ? undefined
          : (bucket.region as GetBucketLocationOutput['LocationConstraint']),
    }),
});
