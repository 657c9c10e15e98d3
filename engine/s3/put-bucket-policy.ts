import type { PutBucketPolicyRequest } from '@aws-sdk/client-s3';
import { utf8Length } from '../bytes/text';
import { ok } from '../kernel/outcome';
import { readPolicyText } from '../policy/policy';
import { required } from '../shape/check-shape';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import { s3Limits } from './limits';

/** PutBucketPolicy. Errors: NoSuchBucket, MalformedPolicy. Source: S3 API reference, PutBucketPolicy. */
export const putBucketPolicy = bucketOperation<PutBucketPolicyRequest, Record<string, never>>({
  action: 'PutBucketPolicy',
  shape: { Policy: required('text') },
  run({ bucket, request }) {
    const text = request.Policy ?? '';
    if (utf8Length(text) > s3Limits.policyBytes.max) {
      return s3Fail('MalformedPolicy', 'Policies must be no larger than 20 KB');
    }
    const reading = readPolicyText(text, 'resource');
    if ('fault' in reading) return s3Fail('MalformedPolicy', reading.fault);
    bucket.policy = { text, document: reading.document };
    return ok({});
  },
});
