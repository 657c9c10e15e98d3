import type { HeadObjectOutput, HeadObjectRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import { shownObject } from './shown-object';

/** HeadObject: an answer to HEAD has no body, so its code is NotFound. Source: S3 API reference, HeadObject. */
export const headObject = bucketOperation<HeadObjectRequest, Plainly<HeadObjectOutput>>({
  action: 'GetObject',
  of: ({ Key }) => Key,
  shape: { Key: required('text') },
  run({ bucket, request }) {
    const object = bucket.objects.get(request.Key ?? '');
    return object ? ok(shownObject(object)) : s3Fail('NotFound', 'Not Found');
  },
});
