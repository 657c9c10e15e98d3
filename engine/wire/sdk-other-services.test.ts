import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as eventbridge from '@aws-sdk/client-eventbridge';
import * as firehose from '@aws-sdk/client-firehose';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as sts from '@aws-sdk/client-sts';
import { beforeEach, describe, expect, test } from 'vitest';
import { EVERY_SERVICE } from '../testing/every-service';
import { type ClientConfig, wireWorld } from '../testing/wire-world';
import { ALL_SCHEMAS } from './all-services';

let client: ClientConfig;
let now: Date;

beforeEach(() => {
  const opened = wireWorld({ services: EVERY_SERVICE, schemas: ALL_SCHEMAS });
  client = opened.client;
  now = new Date(opened.world.nowMs);
});

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
});

describe('the services around, through their own clients', () => {
  test('STS says who calls', async () => {
    const { Account, Arn } = await new sts.STSClient(client).send(new sts.GetCallerIdentityCommand({}));
    expect({ Account, Arn }).toEqual({ Account: '123456789012', Arn: 'arn:aws:iam::123456789012:root' });
  });

  test('IAM keeps users and roles, with the moment of their making', async () => {
    const users = new iam.IAMClient(client);
    const { User } = await users.send(new iam.CreateUserCommand({ UserName: 'ann' }));
    expect(User).toMatchObject({ UserName: 'ann', CreateDate: now });
    await users.send(new iam.CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument: trust }));
    const { Roles } = await users.send(new iam.ListRolesCommand({}));
    expect(Roles).toMatchObject([{ RoleName: 'worker' }]);
    const gone = users.send(new iam.GetUserCommand({ UserName: 'bob' }));
    await expect(gone).rejects.toBeInstanceOf(iam.NoSuchEntityException);
  });

  test('KMS encrypts bytes and gives them back', async () => {
    const keys = new kms.KMSClient(client);
    const { KeyMetadata } = await keys.send(new kms.CreateKeyCommand({ Description: 'k' }));
    expect(KeyMetadata).toMatchObject({ CreationDate: now, Enabled: true });
    const Plaintext = Uint8Array.of(0, 1, 255);
    const { CiphertextBlob } = await keys.send(
      new kms.EncryptCommand({ KeyId: KeyMetadata?.KeyId, Plaintext }),
    );
    const opened = await keys.send(new kms.DecryptCommand({ CiphertextBlob }));
    expect([...(opened.Plaintext ?? [])]).toEqual([0, 1, 255]);
    const missing = keys.send(new kms.DescribeKeyCommand({ KeyId: 'alias/none' }));
    await expect(missing).rejects.toBeInstanceOf(kms.NotFoundException);
  });

  test('S3 keeps an object and gives it back', async () => {
    const objects = new s3.S3Client(client);
    await objects.send(new s3.CreateBucketCommand({ Bucket: 'orders' }));
    const at = { Bucket: 'orders', Key: 'in/a b.txt' };
    await objects.send(new s3.PutObjectCommand({ ...at, Body: 'héllo', ContentType: 'text/plain' }));
    const { Body, ContentLength, LastModified } = await objects.send(new s3.GetObjectCommand(at));
    expect({ text: await Body?.transformToString(), ContentLength, LastModified }).toEqual({
      text: 'héllo',
      ContentLength: 6,
      LastModified: now,
    });
    const { Contents } = await objects.send(new s3.ListObjectsV2Command({ Bucket: 'orders', Prefix: 'in/' }));
    expect(Contents).toMatchObject([{ Key: 'in/a b.txt', Size: 6, LastModified: now }]);
    const { Buckets } = await objects.send(new s3.ListBucketsCommand({}));
    expect(Buckets).toMatchObject([{ Name: 'orders', CreationDate: now }]);
    const none = objects.send(new s3.GetObjectCommand({ Bucket: 'orders', Key: 'none' }));
    await expect(none).rejects.toBeInstanceOf(s3.NoSuchKey);
    const head = objects.send(new s3.HeadObjectCommand({ Bucket: 'orders', Key: 'none' }));
    await expect(head).rejects.toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } });
  });

  test('Lambda makes and invokes a function', async () => {
    const functions = new lambda.LambdaClient(client);
    const Role = 'arn:aws:iam::123456789012:role/worker';
    const Code = { ZipFile: new Uint8Array([80, 75]) };
    const made = { FunctionName: 'f', Role, Code, Runtime: 'nodejs22.x', Handler: 'index.handler' } as const;
    expect(await functions.send(new lambda.CreateFunctionCommand(made))).toMatchObject({ FunctionName: 'f' });
    const invoked = await functions.send(
      new lambda.InvokeCommand({ FunctionName: 'f', InvocationType: 'Event', Payload: '{"a":1}' }),
    );
    expect(invoked.StatusCode).toBe(202);
    const { Functions } = await functions.send(new lambda.ListFunctionsCommand({}));
    expect(Functions).toMatchObject([{ FunctionName: 'f' }]);
    const none = functions.send(new lambda.GetFunctionCommand({ FunctionName: 'none' }));
    await expect(none).rejects.toBeInstanceOf(lambda.ResourceNotFoundException);
  });

  test('EventBridge takes rules and events', async () => {
    const buses = new eventbridge.EventBridgeClient(client);
    const { RuleArn } = await buses.send(
      new eventbridge.PutRuleCommand({ Name: 'r', EventPattern: '{"source":["shop"]}' }),
    );
    expect(RuleArn).toBe('arn:aws:events:us-east-1:123456789012:rule/r');
    const Entries = [{ Source: 'shop', DetailType: 'Order', Detail: '{"id":1}', Time: now }];
    const put = await buses.send(new eventbridge.PutEventsCommand({ Entries }));
    expect(put).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
  });

  test('CloudWatch takes numbers and gives them back by their time', async () => {
    const metrics = new cloudwatch.CloudWatchClient(client);
    const MetricData = [{ MetricName: 'm', Value: 1.5, Timestamp: now }];
    await metrics.send(new cloudwatch.PutMetricDataCommand({ Namespace: 'app', MetricData }));
    const Metric = { Namespace: 'app', MetricName: 'm' };
    const { MetricDataResults } = await metrics.send(
      new cloudwatch.GetMetricDataCommand({
        StartTime: new Date(now.getTime() - 3_600_000),
        EndTime: new Date(now.getTime() + 3_600_000),
        MetricDataQueries: [{ Id: 'a', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }],
      }),
    );
    expect(MetricDataResults).toMatchObject([{ Id: 'a', Values: [1.5], Timestamps: [now] }]);
  });

  test('Firehose knows no stream that was not made', async () => {
    const streams = new firehose.FirehoseClient(client);
    const Record = { Data: new TextEncoder().encode('x') };
    const put = streams.send(new firehose.PutRecordCommand({ DeliveryStreamName: 'none', Record }));
    await expect(put).rejects.toBeInstanceOf(firehose.ResourceNotFoundException);
  });
});
