/** Where a service's events say that they come from, and which of its calls are data events: work on what resources hold. */
const services: Record<string, { source: string; data: RegExp } | undefined> = {
  sqs: {
    source: 'sqs.amazonaws.com',
    data: /^(Send|Receive|Delete|ChangeMessageVisibility).*(Message|Visibility)/,
  },
  sns: { source: 'sns.amazonaws.com', data: /^Publish/ },
  s3: { source: 's3.amazonaws.com', data: /Objects?(V2)?$/ },
  lambda: { source: 'lambda.amazonaws.com', data: /^Invoke/ },
  eventbridge: { source: 'events.amazonaws.com', data: /^PutEvents$/ },
  firehose: { source: 'firehose.amazonaws.com', data: /^PutRecord/ },
  cloudwatch: { source: 'monitoring.amazonaws.com', data: /^(PutMetricData|GetMetric)/ },
  kms: { source: 'kms.amazonaws.com', data: /^$/ },
  iam: { source: 'iam.amazonaws.com', data: /^$/ },
  sts: { source: 'sts.amazonaws.com', data: /^$/ },
  cloudtrail: { source: 'cloudtrail.amazonaws.com', data: /^$/ },
};

/** Operations that only this course has: no trail of AWS's would hold them. */
const OURS = /^(Set(Imperfection|Throttling|Behaviour)|TakeInvocations|CompleteInvocation|RecordDataEvents)$/;

export type EventKind = 'management' | 'data';

/** Undefined for what is no call of AWS's: actors, recipients, switches of the sandbox. */
export function kindOf(service: string, operation: string): EventKind | undefined {
  const known = services[service];
  if (!known || OURS.test(operation)) return undefined;
  return known.data.test(operation) ? 'data' : 'management';
}

/** For example `'sqs.amazonaws.com'`. */
export function sourceOf(service: string): string {
  return services[service]?.source ?? `${service}.amazonaws.com`;
}

export function isReadOnly(operation: string): boolean {
  return /^(Get|List|Describe|Head|Lookup|Receive|Check|Simulate|Test)/.test(operation);
}

const RESOURCES: Record<string, string> = {
  QueueUrl: 'AWS::SQS::Queue',
  QueueName: 'AWS::SQS::Queue',
  TopicArn: 'AWS::SNS::Topic',
  SubscriptionArn: 'AWS::SNS::Subscription',
  KeyId: 'AWS::KMS::Key',
  TargetKeyId: 'AWS::KMS::Key',
  Bucket: 'AWS::S3::Bucket',
  FunctionName: 'AWS::Lambda::Function',
  UserName: 'AWS::IAM::User',
  RoleName: 'AWS::IAM::Role',
  RoleArn: 'AWS::IAM::Role',
  EventBusName: 'AWS::Events::EventBus',
  DeliveryStreamName: 'AWS::KinesisFirehose::DeliveryStream',
  AlarmName: 'AWS::CloudWatch::Alarm',
};

/** The resources that a request names. */
export function resourcesIn(fields: { readonly [field: string]: unknown }): { type: string; name: string }[] {
  return Object.entries(fields).flatMap(([field, name]) => {
    const type = Object.hasOwn(RESOURCES, field) ? RESOURCES[field] : undefined;
    return type !== undefined && typeof name === 'string' ? [{ type, name }] : [];
  });
}
