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
import type { ClientModule } from './read-client';

export interface WireClient {
  /** Name of the engine's service, and of the table. */
  service: string;
  packageName: string;
  module: ClientModule;
  /** The client's own settings. */
  config: { protocol: object; protocolSettings: ProtocolSettings; defaultSigningName: string };
}

export interface ProtocolSettings {
  defaultNamespace?: string;
  version?: string;
  serviceTarget?: string;
  xmlNamespace?: string;
  awsQueryCompatible?: boolean;
}

const region = 'us-east-1';

/** The SDK clients of every service that the wire speaks for. */
export function wireClients(): WireClient[] {
  const made = [
    ['cloudwatch', cloudwatch, new cloudwatch.CloudWatchClient({ region })],
    ['eventbridge', eventbridge, new eventbridge.EventBridgeClient({ region })],
    ['firehose', firehose, new firehose.FirehoseClient({ region })],
    ['iam', iam, new iam.IAMClient({ region })],
    ['kms', kms, new kms.KMSClient({ region })],
    ['lambda', lambda, new lambda.LambdaClient({ region })],
    ['s3', s3, new s3.S3Client({ region })],
    ['sns', sns, new sns.SNSClient({ region })],
    ['sqs', sqs, new sqs.SQSClient({ region })],
    ['sts', sts, new sts.STSClient({ region })],
  ] as const;
  return made.map(([service, module, { config }]) => ({
    service,
    packageName: `@aws-sdk/client-${service}`,
    module,
    config: settingsOf(config),
  }));
}

function settingsOf(config: object): WireClient['config'] {
  return config as WireClient['config'];
}
