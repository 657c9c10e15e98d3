import type { GetBucketPolicyOutput, GetBucketPolicyRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';

/** GetBucketPolicy. Errors: NoSuchBucket, NoSuchBucketPolicy. Source: S3 API reference, GetBucketPolicy. */
export const getBucketPolicy = bucketOperation<GetBucketPolicyRequest, GetBucketPolicyOutput>({
  action: 'GetBucketPolicy',
  shape: {},
  run: ({ bucket }) =>
    bucket.policy
      ? ok({ Policy: bucket.policy.text })
      : s3Fail('NoSuchBucketPolicy', 'The bucket policy does not exist'),
});
