import type {
  CompletedPart,
  CompleteMultipartUploadOutput,
  CompleteMultipartUploadRequest,
} from '@aws-sdk/client-s3';
import { md5 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { hexOf } from '../kernel/hex';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Multipart } from './bucket';
import { refuseShape, s3Fail } from './errors';
import { s3Limits } from './limits';
import { quoted, storeObject, uploadFault } from './store-object';
import { uploadOperation } from './upload-operation';

/**
 * CompleteMultipartUpload: the named parts, in the order of their numbers, become the object.
 * Errors: NoSuchUpload, InvalidPart, InvalidPartOrder, EntityTooSmall, MalformedXML. Source: S3 API reference.
 */
export const completeMultipartUpload = uploadOperation<
  CompleteMultipartUploadRequest,
  CompleteMultipartUploadOutput
>(
  'PutObject',
  {
    MultipartUpload: required({
      of: { Parts: required({ list: { of: { PartNumber: required('integer'), ETag: 'text' } } }) },
    }),
  },
  ({ bucket, upload, request, context }) => {
    const named = request.MultipartUpload?.Parts ?? [];
    const fault = partsFault(upload, named);
    if (fault) return fault;
    const parts = named.map(({ PartNumber }) => upload.parts.get(Number(PartNumber)) ?? new Uint8Array());
    const { key, contentType, metadata } = upload;
    // The MD5 of the parts' MD5s, and how many there were.
    const etag = `${hexOf(md5(concatBytes(...parts.map((part) => md5(part)))))}-${parts.length}`;
    const whole = { key, bytes: concatBytes(...parts), contentType, metadata, etag };
    const wrong = uploadFault(whole);
    if (wrong) return wrong;
    bucket.uploads.delete(upload.id);
    storeObject(bucket, whole, 's3:ObjectCreated:CompleteMultipartUpload', context);
    const Location = `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${key}`;
    return ok({ Bucket: bucket.name, Key: key, ETag: quoted(etag), Location });
  },
);

function partsFault(upload: Multipart, named: CompletedPart[]): Failed | undefined {
  if (named.length === 0) return refuseShape({ kind: 'wrong-type', path: 'Parts', wanted: 'a List' });
  const numbers = named.map(({ PartNumber }) => Number(PartNumber));
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
    return s3Fail(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
    );
  }
  if (!named.every((part) => isUploaded(upload, part))) {
    return s3Fail(
      'InvalidPart',
      "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    );
  }
  const small = numbers
    .slice(0, -1)
    .some((number) => (upload.parts.get(number)?.length ?? 0) < s3Limits.partBytes.min);
  return small
    ? s3Fail('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
    : undefined;
}

function isUploaded({ parts }: Multipart, { PartNumber, ETag }: CompletedPart): boolean {
  const bytes = parts.get(Number(PartNumber));
  return bytes !== undefined && (!ETag || ETag.replaceAll('"', '') === hexOf(md5(bytes)));
}
