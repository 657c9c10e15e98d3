import * as cw from '@aws-sdk/client-cloudwatch';
import * as eb from '@aws-sdk/client-eventbridge';
import * as fh from '@aws-sdk/client-firehose';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as sqs from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, test } from 'vitest';
import { EVERY_SERVICE } from '../testing/every-service';
import { minutes, seconds } from '../testing/simulate';
import { type WireWorld, wireWorld } from '../testing/wire-world';
import { cloudwatchSchema } from './schemas/cloudwatch';
import { eventbridgeSchema } from './schemas/eventbridge';
import { firehoseSchema } from './schemas/firehose';
import { lambdaSchema } from './schemas/lambda';
import { s3Schema } from './schemas/s3';
import { sqsSchema } from './schemas/sqs';

const ROLE = 'arn:aws:iam::123456789012:role/r';

let opened: WireWorld;
beforeEach(() => {
  opened = wireWorld({
    services: EVERY_SERVICE,
    schemas: [sqsSchema, s3Schema, lambdaSchema, eventbridgeSchema, cloudwatchSchema, firehoseSchema],
  });
});

/** A queue that a service may send to. */
async function createQueue(QueueName: string, Service: string) {
  const client = new sqs.SQSClient(opened.client);
  const { QueueUrl } = await client.send(new sqs.CreateQueueCommand({ QueueName }));
  const Resource = `arn:aws:sqs:us-east-1:123456789012:${QueueName}`;
  const Statement = [{ Effect: 'Allow', Principal: { Service }, Action: 'sqs:SendMessage', Resource }];
  await client.send(
    new sqs.SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: JSON.stringify({ Statement }) } }),
  );
  const receive = async () =>
    (
      (await client.send(new sqs.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? []
    ).map(({ Body = '' }) => JSON.parse(Body));
  return { QueueUrl, arn: Resource, receive };
}

describe('the SDK v3 client of S3', () => {
  test('objects, their listing and their notifications', async () => {
    const client = new s3.S3Client({ ...opened.client, forcePathStyle: true });
    const Bucket = 'pictures';
    await client.send(new s3.CreateBucketCommand({ Bucket }));
    const queue = await createQueue('uploads', 's3.amazonaws.com');
    await client.send(
      new s3.PutBucketNotificationConfigurationCommand({
        Bucket,
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              QueueArn: queue.arn,
              Events: ['s3:ObjectCreated:*'],
              Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'in/' }] } },
            },
          ],
        },
      }),
    );
    const shown = await client.send(new s3.GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(shown.QueueConfigurations).toMatchObject([
      { QueueArn: queue.arn, Events: ['s3:ObjectCreated:*'] },
    ]);
    await client.send(
      new s3.PutObjectCommand({ Bucket, Key: 'in/a b.txt', Body: 'hello', ContentType: 'text/plain' }),
    );
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'in/a b.txt' }));
    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({ ContentType: 'text/plain', ETag: '"5d41402abc4b2a76b9719d911017c592"' });
    expect(got.LastModified).toBeInstanceOf(Date);
    const listed = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: 'in/' }));
    expect(listed.Contents).toMatchObject([{ Key: 'in/a b.txt', Size: 5 }]);
    expect((await queue.receive()).map(({ Event, Records }) => Event ?? Records[0].s3.object.key)).toEqual([
      's3:TestEvent',
      'in/a+b.txt',
    ]);
    await client.send(new s3.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'in/a b.txt' }] } }));
    await expect(client.send(new s3.GetObjectCommand({ Bucket, Key: 'in/a b.txt' }))).rejects.toBeInstanceOf(
      s3.NoSuchKey,
    );
    await expect(client.send(new s3.HeadObjectCommand({ Bucket, Key: 'none' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await client.send(new s3.DeleteBucketCommand({ Bucket }));
    await expect(client.send(new s3.ListObjectsV2Command({ Bucket }))).rejects.toBeInstanceOf(
      s3.NoSuchBucket,
    );
  });
});

describe('the SDK v3 client of Lambda', () => {
  test('functions, mappings and their errors', async () => {
    const client = new lambda.LambdaClient(opened.client);
    const FunctionName = 'worker';
    const Code = { ZipFile: new Uint8Array([1, 2, 3]) };
    const created = await client.send(new lambda.CreateFunctionCommand({ FunctionName, Role: ROLE, Code }));
    expect(created).toMatchObject({ CodeSize: 3, State: 'Active' });
    const { QueueUrl: _, arn } = await createQueue('jobs', 'sns.amazonaws.com');
    const mapping = await client.send(
      new lambda.CreateEventSourceMappingCommand({ FunctionName, EventSourceArn: arn, BatchSize: 5 }),
    );
    expect(mapping).toMatchObject({ BatchSize: 5, EventSourceArn: arn });
    expect(mapping.LastModified).toBeInstanceOf(Date);
    const listed = await client.send(new lambda.ListEventSourceMappingsCommand({ FunctionName }));
    expect(listed.EventSourceMappings).toMatchObject([{ UUID: mapping.UUID, State: 'Enabled' }]);
    const accepted = await client.send(new lambda.InvokeCommand({ FunctionName, InvocationType: 'Event' }));
    expect(accepted.StatusCode).toBe(202);
    await expect(client.send(new lambda.GetFunctionCommand({ FunctionName: 'none' }))).rejects.toBeInstanceOf(
      lambda.ResourceNotFoundException,
    );
    await expect(
      client.send(new lambda.CreateFunctionCommand({ FunctionName, Role: ROLE, Code })),
    ).rejects.toBeInstanceOf(lambda.ResourceConflictException);
  });
});

describe('the SDK v3 client of EventBridge', () => {
  test('a rule, its targets and an event', async () => {
    const client = new eb.EventBridgeClient(opened.client);
    const queue = await createQueue('orders', 'events.amazonaws.com');
    await client.send(new eb.PutRuleCommand({ Name: 'placed', EventPattern: '{"source":["shop"]}' }));
    await client.send(new eb.PutTargetsCommand({ Rule: 'placed', Targets: [{ Id: 'q', Arn: queue.arn }] }));
    const Time = new Date('2026-02-03T04:05:06Z');
    const Entries = [
      { Source: 'shop', DetailType: 'order', Detail: '{"n":1}', Time },
      { Source: 'shop', DetailType: 'order' },
    ];
    const put = await client.send(new eb.PutEventsCommand({ Entries }));
    expect(put).toMatchObject({ FailedEntryCount: 1, Entries: [{}, { ErrorCode: 'InvalidArgument' }] });
    expect(await queue.receive()).toMatchObject([{ time: '2026-02-03T04:05:06Z', detail: { n: 1 } }]);
    await expect(client.send(new eb.DescribeRuleCommand({ Name: 'none' }))).rejects.toBeInstanceOf(
      eb.ResourceNotFoundException,
    );
    await expect(
      client.send(new eb.PutRuleCommand({ Name: 'bad', EventPattern: '{' })),
    ).rejects.toBeInstanceOf(eb.InvalidEventPatternException);
  });
});

describe('the SDK v3 client of CloudWatch', () => {
  test('metrics and an alarm', async () => {
    const client = new cw.CloudWatchClient(opened.client);
    await client.send(
      new cw.PutMetricDataCommand({ Namespace: 'Shop', MetricData: [{ MetricName: 'Orders', Value: 7 }] }),
    );
    await client.send(
      new cw.PutMetricAlarmCommand({
        AlarmName: 'busy',
        Namespace: 'Shop',
        MetricName: 'Orders',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 5,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    );
    opened.world.advance(minutes(1) + seconds(6));
    const { MetricAlarms } = await client.send(new cw.DescribeAlarmsCommand({ AlarmNames: ['busy'] }));
    expect(MetricAlarms).toMatchObject([{ StateValue: 'ALARM', Threshold: 5 }]);
    expect(MetricAlarms?.[0]?.StateUpdatedTimestamp).toBeInstanceOf(Date);
    const StartTime = new Date(opened.world.startMs);
    const EndTime = new Date(opened.world.startMs + minutes(10));
    const Metric = { Namespace: 'Shop', MetricName: 'Orders' };
    const span = { StartTime, EndTime };
    const statistics = await client.send(
      new cw.GetMetricStatisticsCommand({ ...Metric, ...span, Period: 60, Statistics: ['Sum'] }),
    );
    expect(statistics.Datapoints).toMatchObject([{ Timestamp: StartTime, Sum: 7 }]);
    const MetricDataQueries = [{ Id: 'q', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }];
    const data = await client.send(new cw.GetMetricDataCommand({ MetricDataQueries, ...span }));
    expect(data.MetricDataResults).toMatchObject([{ Values: [7], Timestamps: [StartTime] }]);
    await expect(client.send(new cw.DeleteAlarmsCommand({ AlarmNames: ['none'] }))).rejects.toMatchObject({
      name: expect.stringMatching(/ResourceNotFound/),
    });
  });
});

describe('the SDK v3 client of Firehose', () => {
  test('a stream and its records', async () => {
    const bucket = new s3.S3Client({ ...opened.client, forcePathStyle: true });
    await bucket.send(new s3.CreateBucketCommand({ Bucket: 'archive' }));
    const client = new fh.FirehoseClient(opened.client);
    const DeliveryStreamName = 'clicks';
    const ExtendedS3DestinationConfiguration = { BucketARN: 'arn:aws:s3:::archive', RoleARN: ROLE };
    await client.send(
      new fh.CreateDeliveryStreamCommand({ DeliveryStreamName, ExtendedS3DestinationConfiguration }),
    );
    const Data = new TextEncoder().encode('one\n');
    await client.send(new fh.PutRecordCommand({ DeliveryStreamName, Record: { Data } }));
    await client.send(new fh.PutRecordBatchCommand({ DeliveryStreamName, Records: [{ Data }, { Data }] }));
    opened.world.advance(minutes(5));
    const { Contents = [] } = await bucket.send(new s3.ListObjectsV2Command({ Bucket: 'archive' }));
    expect(Contents).toMatchObject([{ Size: 12 }]);
    const { DeliveryStreamDescription } = await client.send(
      new fh.DescribeDeliveryStreamCommand({ DeliveryStreamName }),
    );
    expect(DeliveryStreamDescription?.CreateTimestamp).toBeInstanceOf(Date);
    await expect(
      client.send(new fh.DeleteDeliveryStreamCommand({ DeliveryStreamName: 'none' })),
    ).rejects.toBeInstanceOf(fh.ResourceNotFoundException);
  });
});
