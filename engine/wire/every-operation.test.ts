import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as eventbridge from '@aws-sdk/client-eventbridge';
import * as firehose from '@aws-sdk/client-firehose';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import * as sts from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { fail, ok } from '../kernel/outcome';
import { sampleShape } from '../testing/sample-shape';
import { wireRecorder } from '../testing/wire-recorder';
import type { ServiceSchema } from './schema';
import { cloudwatchSchema } from './schemas/cloudwatch';
import { eventbridgeSchema } from './schemas/eventbridge';
import { firehoseSchema } from './schemas/firehose';
import { iamSchema } from './schemas/iam';
import { kmsSchema } from './schemas/kms';
import { lambdaSchema } from './schemas/lambda';
import { s3Schema } from './schemas/s3';
import { snsSchema } from './schemas/sns';
import { sqsSchema } from './schemas/sqs';
import { stsSchema } from './schemas/sts';

type Module = Record<string, unknown>;
interface Client {
  send(command: object): Promise<object>;
}
type ClientClass = new (config: object) => Client;

const CLIENTS: [string, ServiceSchema, Module, string][] = [
  ['SQS', sqsSchema, { ...sqs }, 'SQSClient'],
  ['SNS', snsSchema, { ...sns }, 'SNSClient'],
  ['STS', stsSchema, { ...sts }, 'STSClient'],
  ['Lambda', lambdaSchema, { ...lambda }, 'LambdaClient'],
  ['EventBridge', eventbridgeSchema, { ...eventbridge }, 'EventBridgeClient'],
  ['CloudWatch', cloudwatchSchema, { ...cloudwatch }, 'CloudWatchClient'],
  ['IAM', iamSchema, { ...iam }, 'IAMClient'],
  ['KMS', kmsSchema, { ...kms }, 'KMSClient'],
  ['S3', s3Schema, { ...s3 }, 'S3Client'],
  ['Firehose', firehoseSchema, { ...firehose }, 'FirehoseClient'],
];

const SAMPLES = 3;

/** Streams have tests of their own (event streams are not spoken here); of S3's lists of buckets only one is. */
const APART = [
  'InvokeWithResponseStream',
  'SelectObjectContent',
  'GetObject',
  'GetObjectAnnotation',
  'GetObjectTorrent',
  'ListDirectoryBuckets',
];
/** Members that the client computes, or holds against the body. */
const COMPUTED = /^(?:ContentMD5|Checksum.*|.*SSECustomer.*|EndpointId|ExpiresString)$/;
/** Two errors of CloudWatch have one code in Query, which the client goes by. */
const AMBIGUOUS = ['DashboardNotFoundError'];

const operationsOf = ({ operations }: ServiceSchema) =>
  Object.entries(operations).filter(([name]) => !APART.includes(name));
const errorsOf = ({ errors }: ServiceSchema) =>
  Object.entries(errors).filter(([name]) => !AMBIGUOUS.includes(name));

function sampleRequest(schema: ServiceSchema, input: string, seed: string): object {
  if (input === 'unit') return {};
  const sample = sampleShape(schema, input, chanceFrom(seedChance(7, seed))) as Record<string, unknown>;
  for (const name of Object.keys(sample)) if (COMPUTED.test(name)) delete sample[name];
  if ('QueueUrl' in sample) sample.QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';
  return sample;
}

/** What reaches the engine: moments as seconds. */
function arrived(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(arrived);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, arrived(item)]));
}

describe.each(CLIENTS)('the SDK client of %s', (_, schema, module, className) => {
  const make = module[className] as ClientClass;

  test.each(operationsOf(schema))('%s goes there and back', async (operation, [input, output]) => {
    const Command = module[`${operation}Command`] as new (input: unknown) => object;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const request = sampleRequest(schema, input, `${operation} asks ${sample}`);
      const response = sampleRequest(schema, output, `${operation} answers ${sample}`);
      const { calls, config } = wireRecorder(schema, ok(arrived(response)));
      // The MD5s that SQS's client would check are samples here.
      const client = new make(schema.service === 'sqs' ? { ...config, md5: false } : config);
      const { $metadata, ...answer } = (await client.send(new Command(request))) as Record<string, unknown>;
      expect(calls).toMatchObject([{ service: schema.service, operation, request: arrived(request) }]);
      expect(answer).toMatchObject(response);
    }
  });

  test.each(errorsOf(schema))('%s is an exception of its class', async (code, [httpStatus, queryCode]) => {
    const { config } = wireRecorder(
      schema,
      fail(code, 'Why.', { httpStatus, senderFault: httpStatus < 500 }),
    );
    const [operation = '', [input]] = Object.entries(schema.operations)[0] ?? ['', ['unit']];
    const Command = module[`${operation}Command`] as new (input: unknown) => object;
    const request = sampleRequest(schema, input, code);
    const client = new make(config);
    const error: unknown = await client.send(new Command(request)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(module[code]);
    expect(error).toMatchObject({ name: code, message: 'Why.', $metadata: { httpStatusCode: httpStatus } });
    if (schema.queryCompatible) expect(error).toMatchObject({ Error: { Code: queryCode ?? code } });
  });
});
