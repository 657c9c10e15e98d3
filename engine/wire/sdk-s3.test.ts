import * as s3 from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';
import { fail, type Outcome, ok } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import { wireRecorder } from '../testing/wire-recorder';
import { s3Schema } from './schemas/s3';

function recorder(answer: Outcome<unknown>) {
  const recorded = wireRecorder(s3Schema, answer);
  return { ...recorded, s3: new s3.S3Client(recorded.config) };
}

const bodyOf = (call: WorldCall | undefined) =>
  decodeUtf8((call as { request: { Body: Uint8Array } }).request.Body);

/** The input as it arrives: a body as bytes. */
const written = (input: object) =>
  'Body' in input ? { ...input, Body: encodeUtf8(String(input.Body)) } : input;

const notification = {
  QueueConfigurations: [
    {
      Id: 'q',
      QueueArn: 'arn:aws:sqs:us-east-1:123456789012:orders',
      Events: ['s3:ObjectCreated:*' as const],
      Filter: { Key: { FilterRules: [{ Name: 'prefix' as const, Value: 'in/<&>' }] } },
    },
  ],
  EventBridgeConfiguration: {},
};

describe('S3 by REST', () => {
  test('an object goes up with its checksum and metadata, whatever its key', async () => {
    const { s3: client, calls } = recorder(ok({ ETag: '"e"' }));
    const input = {
      Bucket: 'orders',
      Key: 'a b/ü//c/',
      Body: 'héllo',
      Metadata: { team: 'a' },
      ContentType: 'text/plain',
    };
    const answer = await client.send(new s3.PutObjectCommand(input));
    expect(answer.ETag).toBe('"e"');
    expect(calls[0]).toMatchObject({
      service: 's3',
      operation: 'PutObject',
      request: {
        Bucket: 'orders',
        Key: 'a b/ü//c/',
        Metadata: { team: 'a' },
        ContentType: 'text/plain',
        ChecksumAlgorithm: 'CRC32',
      },
    });
    expect(bodyOf(calls[0])).toBe('héllo');
  });

  test('path style and a bucket in the host name the same bucket', async () => {
    for (const forcePathStyle of [true, false]) {
      const { config, calls } = recorder(ok({}));
      await new s3.S3Client({ ...config, forcePathStyle }).send(
        new s3.HeadObjectCommand({ Bucket: 'orders', Key: 'k' }),
      );
      expect(calls[0]).toMatchObject({ operation: 'HeadObject', request: { Bucket: 'orders', Key: 'k' } });
    }
  });

  test('an object comes down as a stream with its headers', async () => {
    const LastModified = 1767225600;
    const { s3: client } = recorder(
      ok({
        Body: new Uint8Array([104, 105]),
        ContentLength: 2,
        LastModified,
        Metadata: { team: 'a' },
        ContentType: 'text/plain',
      }),
    );
    const answer = await client.send(new s3.GetObjectCommand({ Bucket: 'orders', Key: 'k' }));
    expect(await answer.Body?.transformToString()).toBe('hi');
    expect(answer).toMatchObject({
      ContentLength: 2,
      LastModified: new Date(LastModified * 1000),
      Metadata: { team: 'a' },
    });
  });

  test('a notification configuration goes there and back', async () => {
    const { s3: client, calls } = recorder(ok(notification));
    const input = { Bucket: 'orders', NotificationConfiguration: notification };
    await client.send(new s3.PutBucketNotificationConfigurationCommand(input));
    expect(calls[0]).toMatchObject({ operation: 'PutBucketNotificationConfiguration', request: input });
    const answer = await client.send(new s3.GetBucketNotificationConfigurationCommand({ Bucket: 'orders' }));
    expect(answer).toMatchObject(notification);
  });

  test.each([
    ['ListBuckets', new s3.ListBucketsCommand({}), { Buckets: [{ Name: 'a', CreationDate: new Date(0) }] }],
    [
      'CreateBucket',
      new s3.CreateBucketCommand({
        Bucket: 'b',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
      { Location: '/b' },
    ],
    ['DeleteBucket', new s3.DeleteBucketCommand({ Bucket: 'b' }), {}],
    ['HeadBucket', new s3.HeadBucketCommand({ Bucket: 'b' }), { BucketRegion: 'us-east-1' }],
    [
      'GetBucketLocation',
      new s3.GetBucketLocationCommand({ Bucket: 'b' }),
      { LocationConstraint: 'eu-west-1' },
    ],
    [
      'ListObjectsV2',
      new s3.ListObjectsV2Command({ Bucket: 'b', Prefix: 'x y', MaxKeys: 2 }),
      { Contents: [{ Key: 'a&b', Size: 1 }], KeyCount: 1, IsTruncated: false },
    ],
    ['ListObjects', new s3.ListObjectsCommand({ Bucket: 'b', Marker: 'm' }), { Contents: [{ Key: 'a' }] }],
    [
      'DeleteObjects',
      new s3.DeleteObjectsCommand({ Bucket: 'b', Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }] } }),
      { Deleted: [{ Key: 'a' }] },
    ],
    [
      'CopyObject',
      new s3.CopyObjectCommand({ Bucket: 'b', Key: 'k', CopySource: 'b/x' }),
      { CopyObjectResult: { ETag: '"e"' } },
    ],
    ['PutBucketPolicy', new s3.PutBucketPolicyCommand({ Bucket: 'b', Policy: '{}' }), {}],
    ['GetBucketPolicy', new s3.GetBucketPolicyCommand({ Bucket: 'b' }), { Policy: '{"a":1}' }],
    [
      'PutBucketVersioning',
      new s3.PutBucketVersioningCommand({ Bucket: 'b', VersioningConfiguration: { Status: 'Enabled' } }),
      {},
    ],
    [
      'PutObjectTagging',
      new s3.PutObjectTaggingCommand({
        Bucket: 'b',
        Key: 'k',
        Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
      }),
      {},
    ],
    [
      'GetObjectTagging',
      new s3.GetObjectTaggingCommand({ Bucket: 'b', Key: 'k' }),
      { TagSet: [{ Key: 'a', Value: 'b' }] },
    ],
    [
      'DeleteObject',
      new s3.DeleteObjectCommand({ Bucket: 'b', Key: 'k', VersionId: 'v' }),
      { DeleteMarker: true },
    ],
    [
      'CreateMultipartUpload',
      new s3.CreateMultipartUploadCommand({ Bucket: 'b', Key: 'k' }),
      { UploadId: 'u' },
    ],
    [
      'UploadPart',
      new s3.UploadPartCommand({ Bucket: 'b', Key: 'k', UploadId: 'u', PartNumber: 1, Body: 'x' }),
      { ETag: '"e"' },
    ],
    [
      'CompleteMultipartUpload',
      new s3.CompleteMultipartUploadCommand({
        Bucket: 'b',
        Key: 'k',
        UploadId: 'u',
        MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"e"' }] },
      }),
      { Location: 'l' },
    ],
    [
      'ListParts',
      new s3.ListPartsCommand({ Bucket: 'b', Key: 'k', UploadId: 'u' }),
      { Parts: [{ PartNumber: 1 }] },
    ],
    [
      'AbortMultipartUpload',
      new s3.AbortMultipartUploadCommand({ Bucket: 'b', Key: 'k', UploadId: 'u' }),
      {},
    ],
    [
      'GetObjectAttributes',
      new s3.GetObjectAttributesCommand({ Bucket: 'b', Key: 'k', ObjectAttributes: ['ETag', 'ObjectSize'] }),
      { ETag: 'e', ObjectSize: 3 },
    ],
  ])('%s is recognised, with its input, and its answer arrives', async (operation, command, response) => {
    const { s3: client, calls } = recorder(ok(response));
    const answer = await client.send(command as s3.ListBucketsCommand);
    expect(calls[0]).toMatchObject({ operation, request: written(command.input) });
    expect(answer).toMatchObject(response);
  });

  test('an error of the model is its exception class, another has its code', async () => {
    const known = recorder(fail('NoSuchBucket', 'The specified bucket does not exist', { httpStatus: 404 }));
    const error = await known.s3.send(new s3.ListObjectsV2Command({ Bucket: 'b' })).catch((caught) => caught);
    expect(error).toBeInstanceOf(s3.NoSuchBucket);
    expect(error).toMatchObject({
      message: 'The specified bucket does not exist',
      $metadata: { httpStatusCode: 404 },
    });
    const other = recorder(fail('InvalidBucketName', 'The specified bucket is not valid.'));
    await expect(other.s3.send(new s3.CreateBucketCommand({ Bucket: 'bb' }))).rejects.toMatchObject({
      name: 'InvalidBucketName',
    });
  });

  test('a HEAD that finds nothing has a status only', async () => {
    const { s3: client } = recorder(fail('NotFound', 'Not Found', { httpStatus: 404 }));
    await expect(client.send(new s3.HeadObjectCommand({ Bucket: 'b', Key: 'k' }))).rejects.toMatchObject({
      name: 'NotFound',
      $metadata: { httpStatusCode: 404 },
    });
  });
});
