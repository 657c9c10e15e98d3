import type { CreateBucketOutput, CreateBucketRequest } from '@aws-sdk/client-s3';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { type Bucket, bucketArn } from './bucket';
import { refuseShape, s3Fail } from './errors';
import { record } from './events';
import { s3Limits } from './limits';
import type { S3State } from './state';

/**
 * CreateBucket, in the Region that the request names or that is called. Errors: BucketAlreadyExists, BucketAlreadyOwnedByYou
 * (in us-east-1 the same bucket is answered again), InvalidBucketName, TooManyBuckets. Source: S3 API reference, CreateBucket.
 */
export const createBucket = shapedOperation<S3State, CreateBucketRequest, CreateBucketOutput>(
  {
    shape: {
      Bucket: required('text'),
      CreateBucketConfiguration: { of: { LocationConstraint: 'text' } },
      ACL: 'text',
      ObjectOwnership: 'text',
    },
    access: (_state, { Bucket = '' }, { caller }) => ({
      action: 's3:CreateBucket',
      resourceArn: bucketArn({ name: Bucket }),
      ownerAccountId: caller.accountId,
    }),
    run(state, request, context) {
      const { Bucket: name = '', CreateBucketConfiguration } = request;
      const { accountId, actor } = context.caller;
      const fault = nameFault(name);
      if (fault) return fault;
      const existing = state.buckets.get(name);
      if (existing) return takenFault(existing, accountId) ?? ok({ Location: `/${name}` });
      const own = [...state.buckets.values()].filter((bucket) => bucket.accountId === accountId);
      if (own.length >= s3Limits.buckets.max) {
        return s3Fail('TooManyBuckets', 'You have attempted to create more buckets than allowed');
      }
      const bucket: Bucket = {
        name,
        accountId,
        region: CreateBucketConfiguration?.LocationConstraint || context.region,
        createdMs: context.nowMs,
        objects: new Map(),
        uploads: new Map(),
        notifications: { rules: [], eventBridge: false },
        sequence: 0,
        notified: 0,
      };
      state.buckets.set(name, bucket);
      record(context, { type: 's3.bucket-created', bucket: name, by: actor });
      return ok({ Location: `/${name}` });
    },
  },
  refuseShape,
);

/** Source: S3 User Guide, bucketnamingrules. */
function nameFault(name: string): Failed | undefined {
  const { min, max } = s3Limits.bucketNameCharacters;
  const isWell = /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(name) && name.length >= min && name.length <= max;
  const isAddress = /^\d+\.\d+\.\d+\.\d+$/.test(name);
  if (isWell && !isAddress && !name.includes('..') && !/^xn--|-s3alias$/.test(name)) return undefined;
  return s3Fail('InvalidBucketName', 'The specified bucket is not valid.');
}

function takenFault(existing: Bucket, accountId: string): Failed | undefined {
  if (existing.accountId !== accountId) {
    return s3Fail(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    );
  }
  if (existing.region === 'us-east-1') return undefined;
  return s3Fail(
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
  );
}
