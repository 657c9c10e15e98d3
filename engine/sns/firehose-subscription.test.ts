import { expect, test } from 'vitest';
import { textOfBytes } from '../bytes/text-of-bytes';
import type { operations as firehoseOperations } from '../firehose/operations';
import { firehoseService } from '../firehose/service';
import type { operations as s3Operations } from '../s3/operations';
import { s3Service } from '../s3/service';
import { serviceClient } from '../testing/service-client';
import { hours } from '../testing/simulate';
import { snsWorld } from '../testing/sns-world';

const SubscriptionRoleArn = 'arn:aws:iam::123456789012:role/to-firehose';

/** A topic behind which a stream fills a bucket. */
function archived(attributes: Record<string, string> = {}) {
  const world = snsWorld({ services: [s3Service, firehoseService] });
  const s3 = serviceClient<typeof s3Operations>(world.world, 's3');
  const firehose = serviceClient<typeof firehoseOperations>(world.world, 'firehose');
  s3.createBucket({ Bucket: 'archive' });
  const { DeliveryStreamARN = '' } = firehose.createDeliveryStream({
    DeliveryStreamName: 'messages',
    ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::archive', RoleARN: SubscriptionRoleArn },
  });
  const arn = world.topic('orders');
  const subscription = world.subscribe(arn, 'firehose', DeliveryStreamARN, {
    SubscriptionRoleArn,
    ...attributes,
  });
  const written = () => {
    world.advance(hours(1));
    const { Contents = [] } = s3.listObjectsV2({ Bucket: 'archive' });
    return Contents.map(({ Key = '' }) => textOfBytes(s3.getObject({ Bucket: 'archive', Key }).Body));
  };
  return { ...world, arn, subscription, written };
}

const MessageAttributes = { kind: { DataType: 'String', StringValue: 'new' } };

test('a stream gets an envelope without a signature', () => {
  const { arn, subscription, publish, written } = archived();
  const { MessageId } = publish(arn, 'hello', { MessageAttributes });
  expect(JSON.parse(written()[0] ?? '')).toEqual({
    Type: 'Notification',
    MessageId,
    TopicArn: arn,
    Message: 'hello',
    Timestamp: expect.stringMatching(/Z$/),
    UnsubscribeURL: expect.stringContaining(subscription),
    MessageAttributes: { kind: { Type: 'String', Value: 'new' } },
  });
});

test('47: raw, it gets the message alone and no attributes', () => {
  const { arn, publish, written } = archived({ RawMessageDelivery: 'true' });
  publish(arn, 'hello', { MessageAttributes });
  expect(written()).toEqual(['hello']);
});

test('SNS writes to it in the role of the subscription', () => {
  const { arn, publish, trace } = archived();
  publish(arn, 'hello');
  const call = trace.find((entry) => entry.kind === 'call' && entry.operation === 'PutRecord');
  expect(call).toMatchObject({ caller: { principalArn: SubscriptionRoleArn, actor: 'orders' } });
  expect(call?.kind === 'call' && call.caller.service).toBeUndefined();
});
