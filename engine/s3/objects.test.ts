import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../bytes/text-of-bytes';
import { chanceFrom, seedChance } from '../kernel/chance';
import { HOSTILE_VALUES } from '../testing/refusals';
import { s3World } from '../testing/s3-world';
import { s3Errors } from './errors';
import { operations } from './operations';

const STRANGER = { accountId: '222222222222' };
const Bucket = 'pictures';

describe('a bucket', () => {
  test.each(['ab', 'Upper', 'a..b', '10.0.0.1', '-a-b', 'xn--abc', 'a'.repeat(64)])(
    'named %j is refused',
    (name) => {
      expect(s3World().attempt('CreateBucket', { Bucket: name })).toMatchObject({
        error: { code: 'InvalidBucketName', message: 'The specified bucket is not valid.' },
      });
    },
  );

  test('of somebody else’s has taken its name; of one’s own is answered again in us-east-1 only', () => {
    const { attempt } = s3World();
    expect(attempt('CreateBucket', { Bucket }, STRANGER)).toMatchObject({
      error: { code: 'BucketAlreadyExists' },
    });
    expect(attempt('CreateBucket', { Bucket })).toMatchObject({ ok: true });
    const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' };
    attempt('CreateBucket', { Bucket: 'europe', CreateBucketConfiguration });
    expect(attempt('CreateBucket', { Bucket: 'europe', CreateBucketConfiguration })).toMatchObject({
      error: { code: 'BucketAlreadyOwnedByYou', httpStatus: 409 },
    });
    expect(attempt('GetBucketLocation', { Bucket: 'europe' })).toMatchObject({
      response: { LocationConstraint: 'eu-west-1' },
    });
  });

  test('is deleted when it is empty, and then is not there', () => {
    const { s3, put, attempt } = s3World();
    put('a');
    expect(() => s3.deleteBucket({ Bucket })).toThrow(/^BucketNotEmpty/);
    s3.deleteObjects({ Bucket, Delete: { Objects: [{ Key: 'a' }] } });
    s3.deleteBucket({ Bucket });
    expect(attempt('HeadBucket', { Bucket })).toMatchObject({ error: { code: 'NotFound', httpStatus: 404 } });
    expect(attempt('ListObjectsV2', { Bucket })).toMatchObject({ error: { code: 'NoSuchBucket' } });
  });

  test('is listed to its owner', () => {
    const { s3, attempt } = s3World();
    expect(s3.listBuckets({}).Buckets).toMatchObject([{ Name: 'pictures', CreationDate: 1767225600 }]);
    expect(attempt('ListBuckets', {}, STRANGER)).toMatchObject({ response: { Buckets: [] } });
  });

  test('opens to others by its policy', () => {
    const { s3, put, attempt } = s3World();
    put('open/a');
    const get = (Key: string) => attempt('GetObject', { Bucket, Key }, STRANGER);
    expect(get('open/a')).toMatchObject({ error: { code: 'AccessDenied', httpStatus: 403 } });
    const Resource = 'arn:aws:s3:::pictures/open/*';
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource }];
    s3.putBucketPolicy({ Bucket, Policy: JSON.stringify({ Statement }) });
    expect(get('open/a')).toMatchObject({ ok: true });
    put('closed/a');
    expect(get('closed/a')).toMatchObject({ ok: false });
    s3.deleteBucketPolicy({ Bucket });
    expect(get('open/a')).toMatchObject({ ok: false });
    expect(() => s3.getBucketPolicy({ Bucket })).toThrow(/^NoSuchBucketPolicy/);
    expect(() => s3.putBucketPolicy({ Bucket, Policy: '{' })).toThrow(/^MalformedPolicy/);
  });
});

describe('an object', () => {
  test('comes back as it was put, with its type, its metadata and its MD5', () => {
    const { s3 } = s3World();
    const put = {
      Bucket,
      Key: 'a',
      Body: 'hello',
      ContentType: 'text/plain',
      Metadata: { kind: 'greeting' },
    };
    expect(s3.putObject(put)).toMatchObject({ ETag: '"5d41402abc4b2a76b9719d911017c592"' });
    const { Body, ...head } = s3.getObject({ Bucket, Key: 'a' });
    expect(textOfBytes(Body)).toBe('hello');
    expect(head).toMatchObject({
      ContentLength: 5,
      ContentType: 'text/plain',
      Metadata: { kind: 'greeting' },
    });
    expect(s3.headObject({ Bucket, Key: 'a' })).toEqual(head);
  });

  test.each([
    ['bytes=1-3', 'ell', 'bytes 1-3/5'],
    ['bytes=3-', 'lo', 'bytes 3-4/5'],
    ['bytes=-2', 'lo', 'bytes 3-4/5'],
    ['bytes=0-99', 'hello', 'bytes 0-4/5'],
  ])('gives the range %s', (Range, text, ContentRange) => {
    const { s3, put } = s3World();
    put('a', 'hello');
    const response = s3.getObject({ Bucket, Key: 'a', Range });
    expect(textOfBytes(response.Body)).toBe(text);
    expect(response).toMatchObject({ ContentRange, ContentLength: text.length });
  });

  test('that is not there has no key, a range beyond it no bytes', () => {
    const { attempt, put } = s3World();
    put('a', 'hello');
    expect(attempt('GetObject', { Bucket, Key: 'b' })).toMatchObject({ error: { code: 'NoSuchKey' } });
    expect(attempt('HeadObject', { Bucket, Key: 'b' })).toMatchObject({ error: { code: 'NotFound' } });
    expect(attempt('GetObject', { Bucket, Key: 'a', Range: 'bytes=9-' })).toMatchObject({
      error: { code: 'InvalidRange', httpStatus: 416 },
    });
  });

  test('is copied with its metadata or with new ones', () => {
    const { s3 } = s3World();
    s3.putObject({ Bucket, Key: 'a b', Body: 'x', Metadata: { n: '1' } });
    s3.copyObject({ Bucket, Key: 'c', CopySource: '/pictures/a%20b' });
    expect(s3.headObject({ Bucket, Key: 'c' }).Metadata).toEqual({ n: '1' });
    s3.copyObject({ Bucket, Key: 'd', CopySource: 'pictures/c', MetadataDirective: 'REPLACE', Metadata: {} });
    expect(s3.headObject({ Bucket, Key: 'd' }).Metadata).toEqual({});
    expect(() => s3.copyObject({ Bucket, Key: 'e', CopySource: 'pictures/none' })).toThrow(/^NoSuchKey/);
  });

  test('is not put over one that is there when that is asked for', () => {
    const { s3 } = s3World();
    s3.putObject({ Bucket, Key: 'a', IfNoneMatch: '*' });
    expect(() => s3.putObject({ Bucket, Key: 'a', IfNoneMatch: '*' })).toThrow(/^PreconditionFailed/);
  });

  test('with too long a key is refused', () => {
    const { s3 } = s3World();
    expect(() => s3.putObject({ Bucket, Key: 'é'.repeat(513) })).toThrow(/^KeyTooLongError/);
  });
});

describe('a listing', () => {
  test('shows common prefixes once', () => {
    const { s3, put } = s3World();
    for (const key of ['a.txt', 'cats/1', 'cats/2', 'dogs/1', 'z']) put(key);
    const page = s3.listObjectsV2({ Bucket, Delimiter: '/' });
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(['a.txt', 'z']);
    expect(page.CommonPrefixes).toEqual([{ Prefix: 'cats/' }, { Prefix: 'dogs/' }]);
    expect(page).toMatchObject({ KeyCount: 4, IsTruncated: false, MaxKeys: 1000 });
  });

  test('comes in pages that together are what a naive listing finds', () => {
    const chance = chanceFrom(seedChance(5, 'keys'));
    const letters = ['a', 'b', '/', '/', 'é', '😀', '\ue000'];
    for (let round = 0; round < 40; round += 1) {
      const { s3, put } = s3World();
      const keys = Array.from({ length: chance.below(25) + 1 }, () =>
        Array.from({ length: chance.below(5) + 1 }, () => letters[chance.below(letters.length)]).join(''),
      );
      for (const key of keys) put(key);
      const Prefix = chance.below(2) === 0 ? '' : (letters[chance.below(letters.length)] ?? '');
      const Delimiter = chance.below(2) === 0 ? '' : '/';
      const found: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = s3.listObjectsV2({
          Bucket,
          Prefix,
          Delimiter,
          MaxKeys: 1 + chance.below(4),
          ContinuationToken,
        });
        found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
        found.push(...(page.CommonPrefixes ?? []).map((one) => one.Prefix ?? ''));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
      const naive = new Set(
        keys
          .filter((key) => key.startsWith(Prefix))
          .map((key) => {
            const at = Delimiter ? key.indexOf(Delimiter, Prefix.length) : -1;
            return at < 0 ? key : key.slice(0, at + 1);
          }),
      );
      const inBytes = [...naive].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      expect([...found].sort()).toEqual([...inBytes].sort());
      expect(found.length).toBe(naive.size);
    }
  });

  test('starts after a key and refuses a strange token', () => {
    const { s3, put } = s3World();
    for (const key of ['a', 'b', 'c']) put(key);
    expect(s3.listObjectsV2({ Bucket, StartAfter: 'a' }).Contents?.map(({ Key }) => Key)).toEqual(['b', 'c']);
    expect(() => s3.listObjectsV2({ Bucket, ContinuationToken: '???' })).toThrow(/^InvalidArgument/);
  });
});

test('a request of any shape is answered by a code of S3’s, and never throws', () => {
  const { attempt, put } = s3World();
  for (const [name, { fields }] of Object.entries(operations)) {
    const requests = fields.flatMap((field) =>
      HOSTILE_VALUES.map((value) => ({ Bucket, Key: 'a', CopySource: 'pictures/a', [field]: value })),
    );
    for (const request of [...HOSTILE_VALUES, ...requests]) {
      const outcome = attempt(name, request);
      expect(Object.keys(s3Errors)).toContain(outcome.ok ? 'NotFound' : outcome.error.code);
      if (name.startsWith('Delete')) attempt('CreateBucket', { Bucket });
    }
    put('a');
  }
});
