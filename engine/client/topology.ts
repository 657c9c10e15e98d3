import type { ActorKinds } from '../actors/spec';
import type { AutoScalingKinds } from '../autoscaling/spec';
import type { CloudWatchKinds } from '../cloudwatch/spec';
import type { EventBridgeKinds } from '../eventbridge/spec';
import type { FirehoseKinds } from '../firehose/spec';
import type { IamKinds } from '../iam/spec';
import type { KmsKinds } from '../kms/spec';
import type { LambdaKinds } from '../lambda/spec';
import type { RecipientKinds } from '../recipients/spec';
import type { S3Kinds } from '../s3/spec';
import type { SnsKinds } from '../sns/spec';
import type { SqsKinds } from '../sqs/spec';

/**
 * What a sandbox, a proof or a lab declares: plain data, compiled into engine commands by `engine/topology`.
 * Every duration is a string such as `'30s'`, every rate a string such as `'2/s'`, so that a declaration reads as prose.
 */

/** Every kind that a topology may declare; each service brings its own in its `spec.ts`. */
export interface TopologyKinds
  extends SqsKinds,
    ActorKinds,
    AutoScalingKinds,
    SnsKinds,
    RecipientKinds,
    S3Kinds,
    LambdaKinds,
    EventBridgeKinds,
    CloudWatchKinds,
    KmsKinds,
    IamKinds,
    FirehoseKinds {}

export type KindKey = keyof TopologyKinds;

/** Everything that runs in one world. Names are unique over all kinds but subscriptions. */
export type Topology = { [Kind in KindKey]?: TopologyKinds[Kind][] };

/** Changes by name: a listed resource is merged field by field, one that is not declared yet is added, `null` removes. */
export type TopologyChange = {
  [Kind in KindKey]?: Record<string, Partial<Omit<TopologyKinds[Kind], 'name'>> | null>;
};
