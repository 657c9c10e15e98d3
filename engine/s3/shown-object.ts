import type { StoredObject } from './bucket';
import { quoted } from './store-object';

/** What GetObject and HeadObject say of an object. */
export function shownObject({ bytes, etag, contentType, metadata, modifiedMs }: StoredObject) {
  return {
    AcceptRanges: 'bytes',
    ContentLength: bytes.length,
    ContentType: contentType,
    ETag: quoted(etag),
    LastModified: modifiedMs / 1000,
    Metadata: { ...metadata },
    ServerSideEncryption: 'AES256' as const,
  };
}
