import type { HeadBucketOutput, HeadBucketRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { accessTo } from './bucket-operation';
import { refuseShape, s3Fail } from './errors';
import type { S3State } from './state';

/** HeadBucket: an answer to HEAD has no body, so its code is NotFound. Source: S3 API reference, HeadBucket. */
export const headBucket = shapedOperation<S3State, HeadBucketRequest, HeadBucketOutput>(
  {
    shape: { Bucket: required('text') },
    access(state, request) {
      const bucket = state.buckets.get(request.Bucket ?? '');
      return bucket && accessTo(bucket, 'ListBucket');
    },
    run(state, request) {
      const bucket = state.buckets.get(request.Bucket ?? '');
      return bucket ? ok({ BucketRegion: bucket.region }) : s3Fail('NotFound', 'Not Found');
    },
  },
  refuseShape,
);
