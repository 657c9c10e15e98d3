import { describe, expect, test } from 'vitest';
import { toBase64 } from '../bytes/base64';
import { textOfBytes } from '../bytes/text-of-bytes';
import type { operations as s3Operations } from '../s3/operations';
import { s3Service } from '../s3/service';
import { HOSTILE_VALUES } from '../testing/refusals';
import { attempt, serviceClient } from '../testing/service-client';
import { hours, minutes, seconds, simulate } from '../testing/simulate';
import { firehoseErrors } from './errors';
import { operations } from './operations';
import { firehoseService } from './service';

const bytes = (text: string) => new TextEncoder().encode(text);
type Destination = NonNullable<
  Parameters<(typeof operations)['CreateDeliveryStream']['run']>[1]['ExtendedS3DestinationConfiguration']
>;

/** A bucket `archive` and a stream `clicks` that writes to it. */
function streaming(destination: Partial<Destination> = {}) {
  const simulation = simulate({ seed: 5, services: [s3Service, firehoseService] });
  const { world } = simulation;
  const s3 = serviceClient<typeof s3Operations>(world, 's3');
  const firehose = serviceClient<typeof operations>(world, 'firehose');
  s3.createBucket({ Bucket: 'archive' });
  const create = (DeliveryStreamName = 'clicks', more: Partial<Destination> = {}) =>
    firehose.createDeliveryStream({
      DeliveryStreamName,
      ExtendedS3DestinationConfiguration: {
        BucketARN: 'arn:aws:s3:::archive',
        RoleARN: 'arn:aws:iam::123456789012:role/clicks',
        ...destination,
        ...more,
      },
    });
  create();
  return {
    ...simulation,
    s3,
    firehose,
    create,
    put: (text: string) =>
      firehose.putRecord({ DeliveryStreamName: 'clicks', Record: { Data: bytes(text) } }),
    keys: () => (s3.listObjectsV2({ Bucket: 'archive' }).Contents ?? []).map(({ Key = '' }) => Key),
    texts: () =>
      (s3.listObjectsV2({ Bucket: 'archive' }).Contents ?? []).map(({ Key = '' }) =>
        textOfBytes(s3.getObject({ Bucket: 'archive', Key }).Body),
      ),
  };
}

describe('a stream', () => {
  test('writes what it has buffered when the interval ends, records one after another', () => {
    const { put, advance, keys, texts } = streaming({ BufferingHints: { IntervalInSeconds: 60 } });
    put('one');
    advance(seconds(30));
    put('two\n');
    advance(seconds(29));
    expect(keys()).toEqual([]);
    advance(seconds(1));
    expect(texts()).toEqual(['onetwo\n']);
    advance(minutes(10));
    expect(keys()).toHaveLength(1);
  });

  test('writes at once when the buffer is full', () => {
    const { put, keys } = streaming({ BufferingHints: { SizeInMBs: 1 } });
    put('x'.repeat(600_000));
    expect(keys()).toHaveLength(0);
    put('x'.repeat(600_000));
    expect(keys()).toHaveLength(1);
  });

  test('waits 300 seconds and 5 MiB unless told otherwise', () => {
    const { put, firehose, advance, keys } = streaming();
    expect(firehose.describeDeliveryStream({ DeliveryStreamName: 'clicks' })).toMatchObject({
      DeliveryStreamDescription: {
        DeliveryStreamStatus: 'ACTIVE',
        Destinations: [
          { ExtendedS3DestinationDescription: { BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 } } },
        ],
      },
    });
    put('a');
    advance(seconds(299));
    expect(keys()).toHaveLength(0);
    advance(seconds(1));
    expect(keys()).toHaveLength(1);
  });

  test('without buffering writes within seconds', () => {
    const { put, advance, keys } = streaming({ BufferingHints: { IntervalInSeconds: 0 } });
    put('a');
    advance(seconds(5));
    expect(keys()).toHaveLength(1);
  });

  test('names objects by hour, stream, version and the time of the oldest record', () => {
    const { put, advance, keys } = streaming({ Prefix: 'raw/' });
    advance(hours(30) + seconds(62));
    put('a');
    advance(minutes(5));
    expect(keys()).toEqual([
      expect.stringMatching(/^raw\/2026\/01\/02\/06\/clicks-1-2026-01-02-06-01-02-[0-9a-f-]{36}$/),
    ]);
  });

  test('writes a prefix’s expressions out', () => {
    const Prefix =
      "year=!{timestamp:yyyy}/month=!{timestamp:MM}/!{timestamp:dd'th'}/!{firehose:random-string}/";
    const { put, advance, keys } = streaming({
      Prefix,
      ErrorOutputPrefix: 'e/!{firehose:error-output-type}/',
    });
    put('a');
    advance(minutes(5));
    expect(keys()).toEqual([expect.stringMatching(/^year=2026\/month=01\/01th\/[0-9a-f]{11}\/clicks-1-/)]);
  });

  test('keeps bytes that are no text', () => {
    const { firehose, s3, advance, keys } = streaming();
    const Data = Uint8Array.of(0, 255, 128, 10);
    firehose.putRecord({ DeliveryStreamName: 'clicks', Record: { Data } });
    advance(minutes(5));
    expect([...s3.getObject({ Bucket: 'archive', Key: keys()[0] }).Body]).toEqual([0, 255, 128, 10]);
  });

  test('goes on trying while its bucket is not there', () => {
    const { s3, put, advance, events, texts } = streaming();
    s3.deleteBucket({ Bucket: 'archive' });
    put('a');
    advance(minutes(6));
    expect(events('firehose.delivery-failed')[0]).toMatchObject({ attempt: 1, code: 'NoSuchBucket' });
    s3.createBucket({ Bucket: 'archive' });
    advance(minutes(20));
    expect(texts()).toEqual(['a']);
  });

  test('gives records up after a day', () => {
    const { s3, put, advance, events, world } = streaming();
    s3.deleteBucket({ Bucket: 'archive' });
    put('a');
    advance(hours(26));
    expect(events('firehose.delivery-failed').at(-1)?.retryAtMs).toBeUndefined();
    expect(world.snapshot().services.firehose).toMatchObject({ deliveries: [] });
  });

  test('goes on after a rewind as it would have', () => {
    const { world, put, advance } = streaming();
    put('a');
    const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
    put('b');
    advance(minutes(6));
    const after = world.hash();
    world.restore(snapshot);
    world.execute({
      service: 'firehose',
      operation: 'PutRecord',
      request: { DeliveryStreamName: 'clicks', Record: { Data: toBase64(bytes('b')) } },
    });
    world.advance(minutes(6));
    expect(world.hash()).toBe(after);
  });
});

describe('a batch', () => {
  test('is taken whole and each record numbered', () => {
    const { firehose } = streaming();
    const Records = ['a', 'b', 'c'].map((text) => ({ Data: bytes(text) }));
    const answer = firehose.putRecordBatch({ DeliveryStreamName: 'clicks', Records });
    expect(answer.FailedPutCount).toBe(0);
    expect(new Set(answer.RequestResponses?.map(({ RecordId }) => RecordId)).size).toBe(3);
  });

  test.each([
    [501, 1, /^ValidationException/],
    [1, 1_024_001, /^InvalidArgumentException/],
    [5, 1_000_000, /^InvalidArgumentException: Records size exceeds 4 MB limit/],
  ])('of %d records of %d bytes is refused', (count, size, text) => {
    const { firehose } = streaming();
    const Records = Array.from({ length: count }, () => ({ Data: new Uint8Array(size) }));
    expect(() => firehose.putRecordBatch({ DeliveryStreamName: 'clicks', Records })).toThrow(text);
  });
});

describe('streams are refused', () => {
  test.each([
    [{ BufferingHints: { IntervalInSeconds: 901 } }],
    [{ BufferingHints: { SizeInMBs: 129 } }],
    [{ Prefix: '!{timestamp:yyyy}/' }],
    [{ Prefix: '!{firehose:error-output-type}/', ErrorOutputPrefix: 'e' }],
    [{ ErrorOutputPrefix: 'e/!{timestamp:yyyy}/' }],
    [{ Prefix: '!{other:thing}/', ErrorOutputPrefix: 'e' }],
    [{ BucketARN: 'archive' }],
    [{ CompressionFormat: 'GZIP' as const }],
  ])('with %j', (more) => {
    expect(() => streaming().create('other', more)).toThrow(/^InvalidArgumentException/);
  });

  test('of a name that is taken or cannot be, and calls of one that is not there', () => {
    const { create, firehose } = streaming();
    expect(() => create()).toThrow(/^ResourceInUseException/);
    expect(() => create('a b')).toThrow(/^ValidationException/);
    firehose.deleteDeliveryStream({ DeliveryStreamName: 'clicks' });
    expect(firehose.listDeliveryStreams({})).toEqual({
      DeliveryStreamNames: [],
      HasMoreDeliveryStreams: false,
    });
    expect(() => firehose.describeDeliveryStream({ DeliveryStreamName: 'clicks' })).toThrow(
      'ResourceNotFoundException: Firehose clicks under account 123456789012 not found.',
    );
  });
});

test('a request of any shape is answered by a code of Firehose’s, and never throws', () => {
  const { world } = streaming();
  for (const [name, { fields }] of Object.entries(operations)) {
    const requests = fields.flatMap((field) =>
      HOSTILE_VALUES.map((value) => ({ DeliveryStreamName: 'clicks', [field]: value })),
    );
    for (const request of [...HOSTILE_VALUES, ...requests]) {
      const outcome = attempt(world, 'firehose', name, request);
      expect(Object.keys(firehoseErrors)).toContain(outcome.ok ? 'ValidationException' : outcome.error.code);
    }
  }
});
