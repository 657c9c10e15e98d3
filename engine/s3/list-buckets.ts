import type { ListBucketsOutput, ListBucketsRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { bucketArn } from './bucket';
import { refuseShape } from './errors';
import type { S3State } from './state';

/** ListBuckets: the caller's, of every Region, by name. Source: S3 API reference, ListBuckets. */
export const listBuckets = shapedOperation<S3State, ListBucketsRequest, Plainly<ListBucketsOutput>>(
  {
    shape: { Prefix: 'text', BucketRegion: 'text' },
    access: (_state, _request, { caller }) => ({
      action: 's3:ListAllMyBuckets',
      resourceArn: '*',
      ownerAccountId: caller.accountId,
    }),
    run(state, { Prefix = '', BucketRegion }, { caller }) {
      const Buckets = [...state.buckets.values()]
        .filter(({ name, accountId }) => accountId === caller.accountId && name.startsWith(Prefix ?? ''))
        .filter(({ region }) => !BucketRegion || region === BucketRegion)
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((bucket) => ({
          Name: bucket.name,
          CreationDate: bucket.createdMs / 1000,
          BucketRegion: bucket.region,
          BucketArn: bucketArn(bucket),
        }));
      return ok({ Buckets, Owner: { ID: caller.accountId } });
    },
  },
  refuseShape,
);
