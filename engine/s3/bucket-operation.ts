import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import type { Outcome, Waiting } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { type Bucket, bucketArn } from './bucket';
import { noSuchBucket, refuseShape } from './errors';
import type { S3State } from './state';

export interface BucketStep<Request> {
  state: S3State;
  bucket: Bucket;
  request: Request;
  context: Context;
}

interface BucketOperation<Request, Response> {
  /** The permission it needs, for example `'PutObject'`. */
  action: string;
  /** Of an object: the resource is `bucket/key`. */
  of?: (request: Request) => string | undefined;
  conditionKeys?: (request: Request) => Record<string, string>;
  shape: Shape<Request>;
  run(step: BucketStep<Request>): Outcome<Response> | Waiting;
}

/** An operation on the bucket that the request names. */
export function bucketOperation<Request extends { Bucket: string | undefined }, Response>(
  operation: BucketOperation<Request, Response>,
): ShapedOperation<S3State, Request, Response> {
  const { action, of, conditionKeys } = operation;
  return shapedOperation<S3State, Request, Response>(
    {
      shape: { ...operation.shape, Bucket: required('text') },
      access(state, request) {
        const bucket = state.buckets.get(request.Bucket ?? '');
        return (
          bucket && { ...accessTo(bucket, action, of?.(request)), conditionKeys: conditionKeys?.(request) }
        );
      },
      run(state, request, context) {
        const bucket = state.buckets.get(request.Bucket ?? '');
        return bucket ? operation.run({ state, bucket, request, context }) : noSuchBucket();
      },
    },
    refuseShape,
  );
}

export function accessTo(bucket: Bucket, action: string, key?: string): AccessRequest {
  const arn = bucketArn(bucket);
  return {
    action: `s3:${action}`,
    resourceArn: key === undefined ? arn : `${arn}/${key}`,
    ownerAccountId: bucket.accountId,
    policy: bucket.policy?.document,
  };
}
