import { fromBase64, toBase64 } from '../bytes/base64';
import type { PolicyDocument } from '../kernel/access';
import type { Plain } from '../kernel/plain';
import type { Bucket, Multipart, Notifications, StoredObject } from './bucket';

/** A PutBucketNotificationConfiguration whose destinations have not all answered. */
export type Validation = {
  callId: number;
  bucket: string;
  notifications: Notifications;
  waiting: number;
  hasFailed: boolean;
};

/** The whole of S3 in one world. Bucket names are unique over all accounts and Regions. */
export interface S3State {
  buckets: Map<string, Bucket>;
  validations: Map<string, Validation>;
}

export function emptyState(): S3State {
  return { buckets: new Map(), validations: new Map() };
}

type ObjectSnapshot = Omit<StoredObject, 'bytes'> & { base64: string };
type MultipartSnapshot = Omit<Multipart, 'parts'> & { parts: [number, string][] };
type BucketSnapshot = Omit<Bucket, 'objects' | 'uploads' | 'sortedKeys' | 'policy'> & {
  objects: ObjectSnapshot[];
  uploads: MultipartSnapshot[];
  policy?: { text: string; document: PolicyDocument };
};
type S3Snapshot = { buckets: BucketSnapshot[]; validations: [string, Validation][] };

export function snapshotState(state: S3State): Plain {
  const snapshot: S3Snapshot = {
    buckets: [...state.buckets.values()].map(snapshotBucket),
    validations: [...state.validations].map(([id, validation]) => [id, { ...validation }]),
  };
  // An interface's fields are plain data as well; their types do not say so.
  return snapshot as Plain;
}

function snapshotBucket({ objects, uploads, sortedKeys: _, ...bucket }: Bucket): BucketSnapshot {
  return {
    ...bucket,
    objects: [...objects.values()].map(({ bytes, ...object }) => ({ ...object, base64: toBase64(bytes) })),
    uploads: [...uploads.values()].map(snapshotUpload),
  };
}

export function restoreState(plain: Plain): S3State {
  const { buckets, validations } = plain as S3Snapshot;
  return {
    buckets: new Map(buckets.map((bucket) => [bucket.name, restoreBucket(bucket)])),
    validations: new Map(validations.map(([id, validation]) => [id, { ...validation }])),
  };
}

function restoreBucket(bucket: BucketSnapshot): Bucket {
  const objects = bucket.objects.map(({ base64, ...object }) => ({
    ...object,
    bytes: fromBase64(base64) ?? new Uint8Array(),
  }));
  const uploads = bucket.uploads.map(restoreUpload);
  return {
    ...bucket,
    objects: new Map(objects.map((object) => [object.key, object])),
    uploads: new Map(uploads.map((upload) => [upload.id, upload])),
  };
}

function snapshotUpload({ parts, ...upload }: Multipart): MultipartSnapshot {
  return { ...upload, parts: [...parts].map(([number, bytes]) => [number, toBase64(bytes)]) };
}

function restoreUpload({ parts, ...upload }: MultipartSnapshot): Multipart {
  const restored = parts.map(([number, base64]): [number, Uint8Array] => [
    number,
    fromBase64(base64) ?? new Uint8Array(),
  ]);
  return { ...upload, parts: new Map(restored) };
}
