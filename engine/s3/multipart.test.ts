import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { s3World } from '../testing/s3-world';

const Bucket = 'pictures';
const MEGABYTE = 1_048_576;
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();

/** An upload of `film.mp4` with parts of these sizes. */
function uploading(...sizes: number[]) {
  const world = s3World();
  const Key = 'film.mp4';
  const { UploadId } = world.s3.createMultipartUpload({ Bucket, Key, Metadata: { kind: 'film' } });
  const bodies = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
  const Parts = bodies.map((Body, index) => {
    const PartNumber = index + 1;
    const { ETag } = world.s3.uploadPart({ Bucket, Key, UploadId, PartNumber, Body });
    return { PartNumber, ETag };
  });
  const complete = (more = Parts) =>
    world.s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts: more } });
  return { ...world, Key, UploadId, Parts, bodies, complete };
}

test('parts become one object with an entity tag of their own kind, and one event', () => {
  const { s3, createQueue, received, complete, bodies, Key } = uploading(5 * MEGABYTE, 1000);
  const { arn, url } = createQueue('films');
  const QueueConfigurations = [
    { QueueArn: arn, Events: ['s3:ObjectCreated:CompleteMultipartUpload' as const] },
  ];
  s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration: { QueueConfigurations } });
  received(url);
  const { ETag } = complete();
  expect(ETag).toBe(`"${md5(Buffer.concat(bodies.map(md5))).toString('hex')}-2"`);
  expect(s3.headObject({ Bucket, Key })).toMatchObject({
    ContentLength: 5 * MEGABYTE + 1000,
    Metadata: { kind: 'film' },
  });
  expect(received(url)).toMatchObject([
    { Records: [{ eventName: 'ObjectCreated:CompleteMultipartUpload' }] },
  ]);
  expect(() => complete()).toThrow(/^NoSuchUpload/);
});

test('no object is there before it is complete, and none after it was aborted', () => {
  const { s3, complete, Key, UploadId } = uploading(10);
  expect(s3.listObjectsV2({ Bucket }).KeyCount).toBe(0);
  s3.abortMultipartUpload({ Bucket, Key, UploadId });
  expect(() => complete()).toThrow(/^NoSuchUpload/);
});

test('parts that are too small, not there or out of order are refused', () => {
  expect(() => uploading(10, 10).complete()).toThrow(/^EntityTooSmall/);
  const { complete, Parts, s3, Key, UploadId } = uploading(5 * MEGABYTE, 10);
  expect(() => complete([...Parts].reverse())).toThrow(/^InvalidPartOrder/);
  expect(() => complete([{ PartNumber: 9, ETag: undefined }])).toThrow(/^InvalidPart:/);
  expect(() => complete([{ PartNumber: 1, ETag: '"0"' }])).toThrow(/^InvalidPart:/);
  expect(() => complete([])).toThrow(/^MalformedXML/);
  expect(() => s3.uploadPart({ Bucket, Key, UploadId, PartNumber: 10_001 })).toThrow(/^InvalidArgument/);
});

test('an upload under way survives a rewind', () => {
  const { world, s3, Key, UploadId, Parts } = uploading(10);
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
  s3.abortMultipartUpload({ Bucket, Key, UploadId });
  world.restore(snapshot);
  s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
  expect(s3.headObject({ Bucket, Key }).ContentLength).toBe(10);
});
