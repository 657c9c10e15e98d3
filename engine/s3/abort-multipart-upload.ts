import type { AbortMultipartUploadOutput, AbortMultipartUploadRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { uploadOperation } from './upload-operation';

/** AbortMultipartUpload: its parts are gone. Errors: NoSuchUpload. Source: S3 API reference, AbortMultipartUpload. */
export const abortMultipartUpload = uploadOperation<AbortMultipartUploadRequest, AbortMultipartUploadOutput>(
  'AbortMultipartUpload',
  {},
  ({ bucket, upload }) => {
    bucket.uploads.delete(upload.id);
    return ok({});
  },
);
