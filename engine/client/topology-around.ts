import type { Duration } from './duration';

/** An S3 bucket and what it tells others. */
export interface BucketSpec {
  name: string;
  notifications?: BucketNotificationSpec[];
  /** Sends every event to the default event bus as well. */
  eventBridge?: boolean;
  policy?: Record<string, unknown>;
  account?: string;
}

export interface BucketNotificationSpec {
  /** For example `'s3:ObjectCreated:*'`. */
  events: string[];
  prefix?: string;
  suffix?: string;
  /** Name of a declared queue, topic or function. */
  to: string;
}

/** A Lambda function as a named behaviour. */
export interface FunctionSpec {
  name: string;
  /** Time of one invocation; default 200ms. */
  duration?: Duration;
  /** Probability that an invocation fails; with `reportsPartialFailures` that a record does. */
  failureRate?: number;
  /** An invocation (or record) whose payload contains one of these always fails. */
  poison?: string[];
  /** Timeout of an invocation; default 3s. */
  timeout?: Duration;
  /** ReservedConcurrentExecutions. */
  reservedConcurrency?: number;
  /** Name of a declared queue, topic, function or bus for asynchronous invocations that failed for good. */
  onFailure?: string;
  onSuccess?: string;
  /** MaximumRetryAttempts of asynchronous invocations, 0 to 2. Default 2. */
  retries?: number;
  /** Names of declared queues or topics to which every successful record's body is sent. */
  sendsTo?: string[];
  /** Resource policy statements besides those that the topology itself grants. */
  policy?: Record<string, unknown>;
  /** Event source mappings. */
  from?: EventSourceSpec[];
}

/** An event source mapping of a function. */
export interface EventSourceSpec {
  queue: string;
  /** Default 10. */
  batchSize?: number;
  /** MaximumBatchingWindowInSeconds. */
  window?: Duration;
  /** ReportBatchItemFailures: only the records that failed return to the queue. */
  reportsPartialFailures?: boolean;
  /** ScalingConfig.MaximumConcurrency, 2 to 1000. */
  maximumConcurrency?: number;
  /** FilterCriteria patterns. */
  filters?: Record<string, unknown>[];
}

/** An EventBridge rule on a bus. */
export interface RuleSpec {
  name: string;
  /** Name of the bus; default `'default'`. */
  bus?: string;
  pattern: Record<string, unknown>;
  /** Names of declared queues, topics, functions or buses. */
  to: string[];
}

/** A CloudWatch alarm on a queue's metric. */
export interface AlarmSpec {
  name: string;
  queue: string;
  /** For example `'ApproximateNumberOfMessagesVisible'`. */
  metric: string;
  /** Default `'Maximum'`. */
  statistic?: 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'SampleCount';
  /** Default `'GreaterThanOrEqualToThreshold'`. */
  comparison?:
    | 'GreaterThanOrEqualToThreshold'
    | 'GreaterThanThreshold'
    | 'LessThanThreshold'
    | 'LessThanOrEqualToThreshold';
  threshold: number;
  /** Default 1m. */
  period?: Duration;
  /** EvaluationPeriods; default 1. */
  periods?: number;
  /** Name of the topic that is told of the alarm. */
  to?: string;
}

/** A customer managed KMS key, known by its alias. */
export interface KeySpec {
  name: string;
  /** Key policy; left out, AWS's default one (the account's identity policies decide). */
  policy?: Record<string, unknown>;
  account?: string;
}

/** An IAM role that an actor or a function can act as. */
export interface RoleSpec {
  name: string;
  account?: string;
  /** Identity policy documents. */
  policies: Record<string, unknown>[];
}

/** A delivery stream of Amazon Data Firehose that writes to a bucket. */
export interface DeliveryStreamSpec {
  name: string;
  bucket: string;
  prefix?: string;
  /** Default 300s. */
  bufferInterval?: Duration;
  /** Mebibytes; default 5. */
  bufferSize?: number;
}
