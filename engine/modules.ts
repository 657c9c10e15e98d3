import { actorsModule } from './actors/module';
import type { TopologyKinds } from './client/services';
import type { KindKey } from './client/topology';
import type { Authoring } from './module/authoring';
import type { ServiceModule } from './module/service-module';
import { sqsModule } from './sqs/module';

/** How a service is found before any of it is loaded. */
export interface ModuleEntry {
  load(): Promise<ServiceModule>;
  /** Every world has it. */
  always?: true;
  /** The kinds that it lets a topology declare. */
  kinds?: readonly KindKey[];
  /** Names that are there without being declared. */
  gives?: readonly string[];
  /** Keys of the requirements and numbers that are its own. */
  measures?: readonly string[];
  /** Of a lighter module of a service: the only operations for which it is enough. */
  enoughFor?: { service: string; operations: readonly string[] };
  /** How requests to other services speak of its resources: then it has to be there, though nobody has called it. */
  mentionedAs?: RegExp;
  /** What only whoever writes lessons, labs and quizzes needs. */
  authoring?(): Promise<Authoring<TopologyKinds>>;
}

/** Every service, by the name of its module, in the order in which modules are gathered. */
export const MODULES: Readonly<Record<string, ModuleEntry>> = {
  sqs: {
    load: async () => sqsModule,
    kinds: ['queues'],
    measures: ['depth'],
    mentionedAs: /arn:aws:sqs:/,
    authoring: async () => (await import('./sqs/authoring')).authoring,
  },
  sns: {
    load: async () => (await import('./sns/module')).snsModule,
    kinds: ['topics', 'subscriptions'],
    mentionedAs: /arn:aws:sns:/,
    authoring: async () => (await import('./sns/authoring')).authoring,
  },
  lambda: {
    load: async () => (await import('./lambda/module')).lambdaModule,
    kinds: ['functions'],
    measures: ['invocations'],
    mentionedAs: /arn:aws:lambda:/,
    authoring: async () => (await import('./lambda/authoring')).authoring,
  },
  eventbridge: {
    load: async () => (await import('./eventbridge/module')).eventBridgeModule,
    kinds: ['buses', 'rules'],
    gives: ['default'],
    mentionedAs: /arn:aws:events:|"EventBridgeConfiguration"/,
    authoring: async () => (await import('./eventbridge/authoring')).authoring,
  },
  s3: {
    load: async () => (await import('./s3/module')).s3Module,
    kinds: ['buckets'],
    measures: ['objects'],
    mentionedAs: /arn:aws:s3:/,
    authoring: async () => (await import('./s3/authoring')).authoring,
  },
  firehose: {
    load: async () => (await import('./firehose/module')).firehoseModule,
    kinds: ['deliveryStreams'],
    mentionedAs: /arn:aws:firehose:/,
    authoring: async () => (await import('./firehose/authoring')).authoring,
  },
  iam: {
    load: async () => (await import('./iam/module')).iamModule,
    kinds: ['roles'],
    measures: ['denials'],
    authoring: async () => (await import('./iam/authoring')).authoring,
  },
  sts: {
    load: async () => (await import('./sts/module')).stsModule,
    authoring: async () => (await import('./sts/authoring')).authoring,
  },
  kms: {
    load: async () => (await import('./kms/module')).kmsModule,
    kinds: ['keys'],
    mentionedAs: /arn:aws:kms:|"K[mM][sS]\w*KeyId"/,
    authoring: async () => (await import('./kms/authoring')).authoring,
  },
  'cloudwatch-metrics': {
    load: async () => (await import('./cloudwatch/metrics-module')).metricsModule,
    enoughFor: { service: 'cloudwatch', operations: ['GetMetricData', 'ListMetrics'] },
  },
  cloudwatch: {
    load: async () => (await import('./cloudwatch/module')).cloudWatchModule,
    kinds: ['alarms'],
    measures: ['alarm'],
    authoring: async () => (await import('./cloudwatch/authoring')).authoring,
  },
  cloudtrail: {
    load: async () => (await import('./cloudtrail/module')).cloudTrailModule,
    authoring: async () => (await import('./cloudtrail/authoring')).authoring,
  },
  recipients: {
    load: async () => (await import('./recipients/module')).recipientsModule,
    kinds: ['inboxes', 'phones', 'webhooks', 'apps'],
  },
  // Worlds are about who sends and who takes; one without them still draws where they would be.
  actors: {
    always: true,
    load: async () => actorsModule,
    kinds: ['producers', 'consumers'],
  },
  autoscaling: {
    load: async () => (await import('./autoscaling/module')).autoScalingModule,
    kinds: ['autoScaling'],
  },
};
