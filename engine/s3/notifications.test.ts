import { describe, expect, test } from 'vitest';
import { s3World } from '../testing/s3-world';
import { minutes, seconds } from '../testing/simulate';

const CREATED = ['s3:ObjectCreated:*' as const];

describe('a notified queue', () => {
  test('gets a test event first, and then one record for each object', () => {
    const { s3, put, createQueue, received } = s3World();
    const { arn, url } = createQueue('thumbnails');
    const QueueConfigurations = [{ Id: 'made', QueueArn: arn, Events: CREATED }];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    expect(received(url)).toMatchObject([
      { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'pictures', Time: '2026-01-01T00:00:00.000Z' },
    ]);
    put('cats/first one.jpg', 'hello');
    expect(received(url)).toMatchObject([
      {
        Records: [
          {
            eventVersion: '2.1',
            eventSource: 'aws:s3',
            awsRegion: 'us-east-1',
            eventTime: '2026-01-01T00:00:00.000Z',
            eventName: 'ObjectCreated:Put',
            s3: {
              s3SchemaVersion: '1.0',
              configurationId: 'made',
              bucket: { name: 'pictures', arn: 'arn:aws:s3:::pictures' },
              object: {
                key: 'cats/first+one.jpg',
                size: 5,
                eTag: '5d41402abc4b2a76b9719d911017c592',
                sequencer: expect.stringMatching(/^[0-9A-F]+$/),
              },
            },
          },
        ],
      },
    ]);
  });

  test.each([
    ['photo (1).jpg', 'photo+%281%29.jpg'],
    ["it's/new!.txt", 'it%27s/new%21.txt'],
    ['a+b&ü.txt', 'a%2Bb%26%C3%BC.txt'],
  ])('gets the key %s as %s', (key, encoded) => {
    const { s3, put, createQueue, received } = s3World();
    const { arn, url } = createQueue('thumbnails');
    const QueueConfigurations = [{ QueueArn: arn, Events: CREATED }];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    received(url);
    put(key, 'hello');
    expect(received(url)).toMatchObject([{ Records: [{ s3: { object: { key: encoded } } }] }]);
  });

  test.each([
    ['my+pictures/', 'my pictures/cat.jpg', true],
    ['my+pictures/', 'my+pictures/cat.jpg', false],
    ['a%40b/', 'a@b/cat.jpg', true],
    ['100%/', '100%/cat.jpg', true],
  ])('with the prefix %s hears of %s: %s', (Value, key, isTold) => {
    const { s3, put, createQueue, received } = s3World();
    const { arn, url } = createQueue('thumbnails');
    const Filter = { Key: { FilterRules: [{ Name: 'prefix' as const, Value }] } };
    const QueueConfigurations = [{ QueueArn: arn, Events: CREATED, Filter }];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    received(url);
    put(key, 'hello');
    expect(received(url)).toHaveLength(isTold ? 1 : 0);
  });

  test('hears only of events, prefixes and suffixes of its rule', () => {
    const { s3, put, createQueue, received } = s3World();
    const made = createQueue('made');
    const gone = createQueue('gone');
    const Filter = {
      Key: {
        FilterRules: [
          { Name: 'prefix' as const, Value: 'in/' },
          { Name: 'suffix' as const, Value: '.jpg' },
        ],
      },
    };
    const QueueConfigurations = [
      { QueueArn: made.arn, Events: ['s3:ObjectCreated:Put' as const], Filter },
      { QueueArn: gone.arn, Events: ['s3:ObjectRemoved:*' as const] },
    ];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    received(made.url);
    received(gone.url);
    for (const key of ['in/a.jpg', 'in/a.png', 'out/a.jpg']) put(key);
    s3.copyObject({ Bucket: 'pictures', Key: 'in/copy.jpg', CopySource: 'pictures/in/a.jpg' });
    s3.deleteObject({ Bucket: 'pictures', Key: 'in/a.jpg' });
    s3.deleteObject({ Bucket: 'pictures', Key: 'never-there' });
    const keys = (url: string) => received(url).map(({ Records }) => Records[0].s3.object.key);
    expect(keys(made.url)).toEqual(['in/a.jpg']);
    expect(keys(gone.url)).toEqual(['in/a.jpg']);
  });

  test('orders the events of a key by their sequencer', () => {
    const { s3, put, createQueue, received, advance } = s3World();
    const { arn, url } = createQueue('all');
    const QueueConfigurations = [{ QueueArn: arn, Events: [...CREATED, 's3:ObjectRemoved:*' as const] }];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    received(url);
    put('a');
    advance(seconds(5));
    put('a');
    s3.deleteObject({ Bucket: 'pictures', Key: 'a' });
    const sequencers = received(url).map(({ Records }) => Records[0].s3.object.sequencer as string);
    expect(new Set(sequencers).size).toBe(3);
    expect(sequencers).toHaveLength(3);
  });

  test('that no longer lets the bucket in is recorded as failed, and the upload succeeds', () => {
    const { s3, sqs, put, createQueue, events } = s3World();
    const { arn, url } = createQueue('made');
    const QueueConfigurations = [{ QueueArn: arn, Events: CREATED }];
    s3.putBucketNotificationConfiguration({
      Bucket: 'pictures',
      NotificationConfiguration: { QueueConfigurations },
    });
    sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: '' } });
    put('a');
    expect(events('s3.notification-failed')).toMatchObject([{ to: 'made', key: 'a', code: 'AccessDenied' }]);
  });
});

test('a notified function is invoked once for each object, and is not by the configuration itself', () => {
  const { s3, lambda, put, advance, events } = s3World();
  const Role = 'arn:aws:iam::123456789012:role/r';
  const { FunctionArn = '' } = lambda.createFunction({ FunctionName: 'thumbnail', Role, Code: {} });
  const LambdaFunctionConfigurations = [{ LambdaFunctionArn: FunctionArn, Events: CREATED }];
  const request = { Bucket: 'pictures', NotificationConfiguration: { LambdaFunctionConfigurations } };
  expect(() => s3.putBucketNotificationConfiguration(request)).toThrow(
    'InvalidArgument: Unable to validate the following destination configurations',
  );
  lambda.addPermission({
    FunctionName: 'thumbnail',
    StatementId: 's3',
    Action: 'lambda:InvokeFunction',
    Principal: 's3.amazonaws.com',
    SourceArn: 'arn:aws:s3:::pictures',
  });
  s3.putBucketNotificationConfiguration(request);
  put('a.jpg');
  advance(minutes(1));
  expect(events('lambda.invocation-ended')).toMatchObject([
    { function: 'thumbnail', source: 'pictures', result: 'succeeded', records: 1 },
  ]);
});

test('a configuration that waits for its destinations survives a snapshot with the bucket', () => {
  const { s3, world, createQueue, put } = s3World();
  const { arn } = createQueue('made');
  const QueueConfigurations = [{ QueueArn: arn, Events: CREATED }];
  s3.putBucketNotificationConfiguration({
    Bucket: 'pictures',
    NotificationConfiguration: { QueueConfigurations },
  });
  put('a', 'text with ünïcode');
  const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
  put('b');
  const after = world.hash();
  world.restore(snapshot);
  put('b');
  expect(world.hash()).toBe(after);
});
