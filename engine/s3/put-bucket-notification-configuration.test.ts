import { describe, expect, test } from 'vitest';
import { s3World } from '../testing/s3-world';

const CREATED = ['s3:ObjectCreated:*' as const];

describe('a configuration is refused', () => {
  const UNABLE = 'InvalidArgument: Unable to validate the following destination configurations';
  const AMBIGUOUS =
    'InvalidArgument: Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.';
  const filter = (Prefix?: string, Suffix?: string) => ({
    Key: {
      FilterRules: [
        ...(Prefix ? [{ Name: 'prefix' as const, Value: Prefix }] : []),
        ...(Suffix ? [{ Name: 'suffix' as const, Value: Suffix }] : []),
      ],
    },
  });
  type Configuration = Parameters<ReturnType<typeof s3World>['s3']['putBucketNotificationConfiguration']>[0];
  function configure(make: (queue: (name: string) => string) => Configuration['NotificationConfiguration']) {
    const { s3, createQueue } = s3World();
    const NotificationConfiguration = make((name) => createQueue(name).arn);
    return () => s3.putBucketNotificationConfiguration({ Bucket: 'pictures', NotificationConfiguration });
  }

  test('when the queue does not let S3 in, and then nothing of it holds', () => {
    const { s3, createQueue, put, received } = s3World();
    const open = createQueue('open');
    const closed = createQueue('closed', false);
    const QueueConfigurations = [
      { QueueArn: open.arn, Events: ['s3:ObjectCreated:Put' as const] },
      { QueueArn: closed.arn, Events: ['s3:ObjectCreated:Copy' as const] },
    ];
    const request = { Bucket: 'pictures', NotificationConfiguration: { QueueConfigurations } };
    expect(() => s3.putBucketNotificationConfiguration(request)).toThrow(UNABLE);
    expect(s3.getBucketNotificationConfiguration({ Bucket: 'pictures' })).toEqual({});
    received(open.url);
    put('a');
    expect(received(open.url)).toEqual([]);
    s3.putBucketNotificationConfiguration({ ...request, SkipDestinationValidation: true });
    expect(s3.getBucketNotificationConfiguration({ Bucket: 'pictures' }).QueueConfigurations).toHaveLength(2);
  });

  test('when its queue is FIFO or in another Region, or no queue at all', () => {
    const to = (QueueArn: string) =>
      configure(() => ({ QueueConfigurations: [{ QueueArn, Events: CREATED }] }));
    expect(to('arn:aws:sqs:us-east-1:123456789012:orders.fifo')).toThrow(UNABLE);
    expect(to('arn:aws:sqs:eu-west-1:123456789012:orders')).toThrow(/region is not valid for the bucket/);
    expect(to('arn:aws:sns:us-east-1:123456789012:orders')).toThrow(/The ARN is not well formed/);
    expect(to('arn:aws:sqs:us-east-1:123456789012:none')).toThrow(UNABLE);
  });

  test('when two rules share an event type for every key', () => {
    const twice = configure((queue) => ({
      QueueConfigurations: [
        { QueueArn: queue('a'), Events: CREATED },
        { QueueArn: queue('b'), Events: ['s3:ObjectCreated:Put'] },
      ],
    }));
    expect(twice).toThrow(
      'Configurations overlap. Configurations on the same bucket cannot share a common event type.',
    );
  });

  test.each([
    ['images/', undefined, 'images/', undefined],
    ['images/', undefined, 'images/cats/', undefined],
    [undefined, '.jpg', undefined, 'jpg'],
    ['images/', undefined, undefined, '.jpg'],
  ])('when rules overlap: %s…%s and %s…%s', (prefix, suffix, otherPrefix, otherSuffix) => {
    const both = configure((queue) => ({
      QueueConfigurations: [
        { QueueArn: queue('a'), Events: CREATED, Filter: filter(prefix, suffix) },
        { QueueArn: queue('b'), Events: CREATED, Filter: filter(otherPrefix, otherSuffix) },
      ],
    }));
    expect(both).toThrow(AMBIGUOUS);
  });

  test.each([
    ['images/', undefined, 'logs/', undefined],
    ['images/', '.jpg', 'images/', '.png'],
  ])(
    'but not when they cannot both fit a key: %s…%s and %s…%s',
    (prefix, suffix, otherPrefix, otherSuffix) => {
      const both = configure((queue) => ({
        QueueConfigurations: [
          { QueueArn: queue('a'), Events: CREATED, Filter: filter(prefix, suffix) },
          { QueueArn: queue('b'), Events: CREATED, Filter: filter(otherPrefix, otherSuffix) },
        ],
      }));
      expect(both).not.toThrow();
    },
  );

  test('when an event or a filter is not known', () => {
    const odd = configure((queue) => ({
      QueueConfigurations: [{ QueueArn: queue('a'), Events: ['s3:ObjectEaten:*' as 's3:ObjectCreated:*'] }],
    }));
    expect(odd).toThrow(/The event is not supported for notifications/);
    const double = configure((queue) => ({
      QueueConfigurations: [
        {
          QueueArn: queue('a'),
          Events: CREATED,
          Filter: { Key: { FilterRules: [...filter('a').Key.FilterRules, ...filter('b').Key.FilterRules] } },
        },
      ],
    }));
    expect(double).toThrow(/more than one prefix rule/);
  });
});
