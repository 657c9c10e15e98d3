import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import type { ShapedOperation } from '../shape/shaped-operation';
import type { Bucket, Multipart } from './bucket';
import { bucketOperation } from './bucket-operation';
import { s3Fail } from './errors';
import type { S3State } from './state';

interface UploadStep<Request> {
  bucket: Bucket;
  upload: Multipart;
  request: Request;
  context: Context;
}

type NamesUpload = { Bucket: string | undefined; Key: string | undefined; UploadId: string | undefined };

/** An operation on the multipart upload that UploadId names. */
export function uploadOperation<Request extends NamesUpload, Response>(
  action: string,
  shape: Shape<Request>,
  run: (step: UploadStep<Request>) => Outcome<Response>,
): ShapedOperation<S3State, Request, Response> {
  return bucketOperation<Request, Response>({
    action,
    of: ({ Key }) => Key,
    shape: { ...shape, Key: required('text'), UploadId: required('text') },
    run({ bucket, request, context }) {
      const upload = bucket.uploads.get(request.UploadId ?? '');
      if (upload && upload.key === request.Key) return run({ bucket, upload, request, context });
      return s3Fail(
        'NoSuchUpload',
        'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
      );
    },
  });
}
