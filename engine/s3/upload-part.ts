import type { UploadPartOutput, UploadPartRequest } from '@aws-sdk/client-s3';
import { md5 } from '@noble/hashes/legacy.js';
import { bytesOf } from '../bytes/text-of-bytes';
import { hexOf } from '../kernel/hex';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { invalidArgument, s3Fail } from './errors';
import { s3Limits } from './limits';
import { quoted } from './store-object';
import { uploadOperation } from './upload-operation';

/** The SDK's request, but a body is its bytes or its text. */
export type UploadPart = Omit<UploadPartRequest, 'Body'> & { Body?: Uint8Array | string };

/** UploadPart: a part of a number that was sent before replaces it. Errors: NoSuchUpload, InvalidArgument. Source: S3 API reference. */
export const uploadPart = uploadOperation<UploadPart, UploadPartOutput>(
  'PutObject',
  { PartNumber: required('integer'), Body: 'blob' },
  ({ upload, request }) => {
    const number = Number(request.PartNumber);
    const { parts, objectBytes } = s3Limits;
    if (number < parts.min || number > parts.max) {
      return invalidArgument(
        `Part number must be an integer between ${parts.min} and ${parts.max}, inclusive`,
      );
    }
    const bytes = bytesOf(request.Body ?? undefined).slice();
    if (bytes.length > objectBytes.max) {
      return s3Fail('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
    upload.parts.set(number, bytes);
    return ok({ ETag: quoted(hexOf(md5(bytes))), ServerSideEncryption: 'AES256' });
  },
);
