import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../bytes/text-of-bytes';
import { cloudWatchService } from '../cloudwatch/service';
import { eventBridgeService } from '../eventbridge/service';
import { firehoseService } from '../firehose/service';
import { lambdaService } from '../lambda/service';
import { s3Service } from '../s3/service';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { attempt } from '../testing/service-client';
import { minutes, seconds, simulate } from '../testing/simulate';

const ACCOUNT = '123456789012';
const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:uploads`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/r`;

/** A world with everything around SQS, a bucket `pictures`, a topic `uploads`, and calls that must succeed. */
function around() {
  const services = [
    sqsService,
    snsService,
    s3Service,
    lambdaService,
    eventBridgeService,
    firehoseService,
    cloudWatchService,
  ];
  const simulation = simulate({ seed: 9, services });
  const { world, sqs } = simulation;
  function call(service: string, operation: string, request: object): Record<string, unknown> {
    const outcome = attempt(world, service, operation, request);
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.code}: ${outcome.error.message}`);
    return outcome.response as Record<string, unknown>;
  }
  const letIn = (service: string, action: string, Resource: string) =>
    JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: action, Resource }],
    });
  call('s3', 'CreateBucket', { Bucket: 'pictures' });
  call('sns', 'CreateTopic', {
    Name: 'uploads',
    Attributes: { Policy: letIn('s3.amazonaws.com', 'sns:Publish', TOPIC) },
  });
  return {
    ...simulation,
    call,
    createQueue(QueueName: string, from: string) {
      const FifoQueue = QueueName.endsWith('.fifo')
        ? { FifoQueue: 'true', ContentBasedDeduplication: 'true' }
        : {};
      const url = sqs.createQueue({ QueueName, Attributes: FifoQueue });
      const arn = sqs.arn(url);
      sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: letIn(from, 'sqs:SendMessage', arn) } });
      return { url, arn };
    },
    upload: (Key: string, Body = 'x') => call('s3', 'PutObject', { Bucket: 'pictures', Key, Body }),
    bodies: (QueueUrl: string) =>
      (sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages ?? []).map(({ Body = '' }) =>
        JSON.parse(Body),
      ),
  };
}

describe('an upload reaches two queues', () => {
  test('through a topic, as one bucket may not have two rules for the same event', () => {
    const { call, createQueue, upload, bodies, advance } = around();
    const queues = ['thumbnails', 'catalogue'].map((name) => createQueue(name, 'sns.amazonaws.com'));
    for (const { arn } of queues)
      call('sns', 'Subscribe', { TopicArn: TOPIC, Protocol: 'sqs', Endpoint: arn });
    const TopicConfigurations = [{ TopicArn: TOPIC, Events: ['s3:ObjectCreated:*'] }];
    call('s3', 'PutBucketNotificationConfiguration', {
      Bucket: 'pictures',
      NotificationConfiguration: { TopicConfigurations },
    });
    upload('cat.jpg');
    advance(seconds(1));
    for (const { url } of queues) {
      const messages = bodies(url).map(({ Message }) => JSON.parse(Message));
      expect(messages.filter(({ Event }) => Event === 's3:TestEvent')).toHaveLength(1);
      const uploads = messages.filter(({ Records }) => Records);
      expect(uploads).toMatchObject([{ Records: [{ s3: { object: { key: 'cat.jpg' } } }] }]);
    }
  });
});

describe('an upload reaches a FIFO queue', () => {
  test('through EventBridge, under one group and in order', () => {
    const { call, createQueue, upload, bodies } = around();
    const { arn, url } = createQueue('uploads.fifo', 'events.amazonaws.com');
    call('s3', 'PutBucketNotificationConfiguration', {
      Bucket: 'pictures',
      NotificationConfiguration: { EventBridgeConfiguration: {} },
    });
    const pattern = {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ suffix: '.jpg' }] } },
    };
    call('eventbridge', 'PutRule', { Name: 'pictures', EventPattern: JSON.stringify(pattern) });
    const Targets = [{ Id: 'queue', Arn: arn, SqsParameters: { MessageGroupId: 'pictures' } }];
    call('eventbridge', 'PutTargets', { Rule: 'pictures', Targets });
    for (const key of ['1.jpg', 'notes.txt', '2.jpg', '3.jpg']) upload(key);
    expect(bodies(url).map(({ detail }) => detail.object.key)).toEqual(['1.jpg', '2.jpg', '3.jpg']);
  });

  test('but never directly', () => {
    const { call, createQueue } = around();
    const { arn } = createQueue('uploads.fifo', 's3.amazonaws.com');
    const QueueConfigurations = [{ QueueArn: arn, Events: ['s3:ObjectCreated:*'] }];
    const request = { Bucket: 'pictures', NotificationConfiguration: { QueueConfigurations } };
    expect(() => call('s3', 'PutBucketNotificationConfiguration', request)).toThrow(/Unable to validate/);
  });
});

test('what a topic publishes is kept in a bucket, with no code, by a delivery stream', () => {
  const { call, advance } = around();
  call('s3', 'CreateBucket', { Bucket: 'archive' });
  const { DeliveryStreamARN } = call('firehose', 'CreateDeliveryStream', {
    DeliveryStreamName: 'archive',
    ExtendedS3DestinationConfiguration: {
      BucketARN: 'arn:aws:s3:::archive',
      RoleARN: ROLE,
      BufferingHints: { IntervalInSeconds: 60 },
    },
  });
  call('sns', 'Subscribe', {
    TopicArn: TOPIC,
    Protocol: 'firehose',
    Endpoint: DeliveryStreamARN,
    Attributes: { SubscriptionRoleArn: ROLE, RawMessageDelivery: 'true' },
  });
  for (const Message of ['{"n":1}', '{"n":2}']) call('sns', 'Publish', { TopicArn: TOPIC, Message });
  advance(minutes(2));
  const { Contents } = call('s3', 'ListObjectsV2', { Bucket: 'archive' }) as { Contents: { Key: string }[] };
  expect(Contents).toHaveLength(1);
  const { Body } = call('s3', 'GetObject', { Bucket: 'archive', Key: Contents[0]?.Key });
  const text = textOfBytes(Body as Uint8Array);
  expect(text).toContain('{"n":1}');
  expect(text).toContain('{"n":2}');
});

test('an upload is worked off by a function that reads a queue, and its failures end in the dead-letter queue', () => {
  const { call, createQueue, upload, sqs, advance, bodies } = around();
  const work = createQueue('work', 's3.amazonaws.com');
  const dead = createQueue('dead', 's3.amazonaws.com');
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 });
  sqs.setQueueAttributes({ QueueUrl: work.url, Attributes: { RedrivePolicy } });
  const QueueConfigurations = [{ QueueArn: work.arn, Events: ['s3:ObjectCreated:*'] }];
  call('s3', 'PutBucketNotificationConfiguration', {
    Bucket: 'pictures',
    NotificationConfiguration: { QueueConfigurations },
  });
  call('lambda', 'CreateFunction', { FunctionName: 'thumbnail', Role: ROLE, Code: {} });
  call('lambda', 'SetBehaviour', { functionName: 'thumbnail', poison: ['broken'], partial: true });
  const { UUID } = call('lambda', 'CreateEventSourceMapping', {
    FunctionName: 'thumbnail',
    EventSourceArn: work.arn,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  expect(UUID).toEqual(expect.any(String));
  for (const key of ['cat.jpg', 'broken.jpg', 'dog.jpg']) upload(key);
  advance(minutes(3));
  expect(bodies(dead.url).map(({ Records }) => Records[0].s3.object.key)).toEqual(['broken.jpg']);
  expect(bodies(work.url)).toEqual([]);
});
