import type { TopologyKinds } from '@/engine/client/services';
import type { KindKey } from '@/engine/client/topology';
import { actorSchemas } from './actors';
import { autoScalingSchemas } from './autoscaling';
import { cloudWatchSchemas } from './cloudwatch';
import { eventBridgeSchemas } from './eventbridge';
import { firehoseSchemas } from './firehose';
import { iamSchemas } from './iam';
import { kmsSchemas } from './kms';
import { lambdaSchemas } from './lambda';
import { recipientSchemas } from './recipients';
import { s3Schemas } from './s3';
import type { KindSchema, ServiceSchemas } from './service-schemas';
import { snsSchemas } from './sns';
import { sqsSchemas } from './sqs';

/** The schemas of every service, in the order in which authors are told of them. */
export const SERVICE_SCHEMAS: readonly ServiceSchemas[] = [
  sqsSchemas,
  actorSchemas,
  autoScalingSchemas,
  snsSchemas,
  recipientSchemas,
  s3Schemas,
  lambdaSchemas,
  eventBridgeSchemas,
  cloudWatchSchemas,
  kmsSchemas,
  iamSchemas,
  firehoseSchemas,
];

/** How each kind of resource is written, by its key. */
export const KIND_SCHEMAS: Readonly<Record<KindKey, KindSchema>> = Object.assign(
  {},
  ...SERVICE_SCHEMAS.map(({ kinds }) => kinds),
) satisfies Partial<Record<keyof TopologyKinds, KindSchema>>;
