import type { Bucket, StoredObject } from './bucket';
import type { S3State } from './state';
import type { BucketView, S3View } from './view';

const SHOWN = 200;

/** What a viewer may see of S3 now. */
export function describeState(state: S3State, _nowMs: number, originMs: number): S3View {
  return {
    buckets: Object.fromEntries(
      [...state.buckets].map(([name, bucket]) => [name, describeBucket(bucket, originMs)]),
    ),
  };
}

function describeBucket(
  { name, accountId, region, objects, notified }: Bucket,
  originMs: number,
): BucketView {
  const shown = [...objects.values()].slice(-SHOWN).map((one) => describeObject(one, originMs));
  return { name, accountId, region, objects: shown, objectsTotal: objects.size, notified };
}

function describeObject({ key, bytes, modifiedMs }: StoredObject, originMs: number) {
  return { key, size: bytes.length, atMs: modifiedMs - originMs };
}
