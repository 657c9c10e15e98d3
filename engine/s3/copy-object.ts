import type { CopyObjectOutput, CopyObjectRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { accessTo } from './bucket-operation';
import { noSuchBucket, noSuchKey, refuseShape } from './errors';
import type { S3State } from './state';
import { quoted, storeObject, uploadFault } from './store-object';

/** CopyObject within a world. Errors: NoSuchBucket, NoSuchKey. Source: S3 API reference, CopyObject. */
export const copyObject = shapedOperation<S3State, CopyObjectRequest, Plainly<CopyObjectOutput>>(
  {
    shape: {
      Bucket: required('text'),
      Key: required('text'),
      CopySource: required('text'),
      MetadataDirective: 'text',
      Metadata: { map: 'text' },
      ContentType: 'text',
    },
    access(state, { Bucket = '', Key, CopySource = '' }) {
      const source = sourceOf(CopySource);
      const from = state.buckets.get(source.bucket);
      const to = state.buckets.get(Bucket);
      return from && to && [accessTo(from, 'GetObject', source.key), accessTo(to, 'PutObject', Key)];
    },
    run(state, request, context) {
      const { Bucket = '', Key: key = '', CopySource = '', MetadataDirective } = request;
      const source = sourceOf(CopySource);
      const from = state.buckets.get(source.bucket);
      const to = state.buckets.get(Bucket);
      if (!from || !to) return noSuchBucket();
      const original = from.objects.get(source.key);
      if (!original) return noSuchKey();
      const isReplaced = MetadataDirective === 'REPLACE';
      const upload = {
        key,
        bytes: original.bytes,
        contentType: isReplaced ? request.ContentType : original.contentType,
        metadata: isReplaced ? request.Metadata : original.metadata,
      };
      const fault = uploadFault(upload);
      if (fault) return fault;
      const { etag, modifiedMs } = storeObject(to, upload, 's3:ObjectCreated:Copy', context);
      return ok({ CopyObjectResult: { ETag: quoted(etag), LastModified: modifiedMs / 1000 } });
    },
  },
  refuseShape,
);

/** `bucket/key`, with or without a slash before it, URL-encoded. */
function sourceOf(text: string): { bucket: string; key: string } {
  const path = decoded(text.replace(/^\//, '').replace(/\?versionId=.*$/, ''));
  const slash = path.indexOf('/');
  return slash < 0 ? { bucket: path, key: '' } : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
