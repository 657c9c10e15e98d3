import type { ActorCounts, ActorRequirements } from '../actors/requirement';
import type { ActorKinds } from '../actors/spec';
import type { ActorViews } from '../actors/view';
import type { AutoScalingKinds } from '../autoscaling/spec';
import type { AutoScalingViews } from '../autoscaling/view';
import type { CloudWatchRequirements } from '../cloudwatch/requirement';
import type { CloudWatchKinds } from '../cloudwatch/spec';
import type { CloudWatchViews } from '../cloudwatch/view';
import type { EventBridgeKinds } from '../eventbridge/spec';
import type { EventBridgeViews } from '../eventbridge/view';
import type { FirehoseKinds } from '../firehose/spec';
import type { FirehoseViews } from '../firehose/view';
import type { IamKinds } from '../iam/spec';
import type { KmsKinds } from '../kms/spec';
import type { KmsViews } from '../kms/view';
import type { LambdaCounts, LambdaRequirements } from '../lambda/requirement';
import type { LambdaKinds } from '../lambda/spec';
import type { LambdaViews } from '../lambda/view';
import type { RecipientKinds } from '../recipients/spec';
import type { RecipientViews } from '../recipients/view';
import type { S3Counts, S3Requirements } from '../s3/requirement';
import type { S3Kinds } from '../s3/spec';
import type { S3Views } from '../s3/view';
import type { SnsKinds } from '../sns/spec';
import type { SnsViews } from '../sns/view';
import type { SqsCounts, SqsRequirements } from '../sqs/requirement';
import type { SqsKinds } from '../sqs/spec';
import type { SqsViews } from '../sqs/view';

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

/** Every kind that a world shows; each service brings its own in its `view.ts`. */
export interface ViewKinds
  extends SqsViews,
    ActorViews,
    AutoScalingViews,
    SnsViews,
    RecipientViews,
    S3Views,
    LambdaViews,
    EventBridgeViews,
    CloudWatchViews,
    KmsViews,
    FirehoseViews {}

/** What can be required of each service's own facts, by the key that marks it. */
export interface ServiceRequirements
  extends SqsRequirements,
    ActorRequirements,
    LambdaRequirements,
    S3Requirements,
    CloudWatchRequirements {}

/** The numbers that services keep of their own, by the key that marks each. */
export interface ServiceCounts extends SqsCounts, ActorCounts, LambdaCounts, S3Counts {}
