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
import { WireServices } from './wire-service';

/** The shapes of every service that AWS's clients can call here. */
export const ALL_SCHEMAS = [
  sqsSchema,
  snsSchema,
  stsSchema,
  s3Schema,
  lambdaSchema,
  eventbridgeSchema,
  cloudwatchSchema,
  iamSchema,
  kmsSchema,
  firehoseSchema,
];

/** Every service that the wire speaks for. */
export const allWireServices = new WireServices(ALL_SCHEMAS);
