import type { Duration } from '../client/duration';

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

/** The kinds that Lambda lets a topology declare, by their key. */
export interface LambdaKinds {
  functions: FunctionSpec;
}
