import type { PolicyStatement } from '../kernel/access';

/** What stands for a function's code: how long it works and what makes it fail. */
export type Behaviour = {
  /** Time of one invocation. At least 1, so that no circle of services stands still in time. */
  durationMs: number;
  /** Probability that an invocation fails; with `partial` that a record does. */
  failureRate: number;
  /** A record whose body contains one of these always fails. */
  poison: string[];
  /** Answers `batchItemFailures` for the records that failed instead of failing as a whole. */
  partial: boolean;
  /** ARNs of queues and topics to which the body of every record that succeeded is sent. */
  sendsTo: string[];
  /** The code runs outside: invocations wait in an outbox for a host that takes and completes them. */
  external: boolean;
};

export const DEFAULT_BEHAVIOUR: Behaviour = {
  durationMs: 200,
  failureRate: 0,
  poison: [],
  partial: false,
  sendsTo: [],
  external: false,
};

/** Settings of asynchronous invocations. */
export type InvokeConfig = {
  retries: number;
  ageSeconds: number;
  onSuccess?: string;
  onFailure?: string;
  modifiedMs: number;
};

export type MinuteCounts = {
  invocations: number;
  errors: number;
  throttles: number;
  durationMs: number;
  longestMs: number;
  shortestMs: number;
  mostRunning: number;
};

/** An invocation that is shown: `records` it was given, `failedRecords` it reported (partial batch response). */
export type RecentInvocation = {
  id: string;
  atMs: number;
  endsAtMs?: number;
  result?: 'succeeded' | 'failed' | 'timed out';
  source: string;
  payload: string;
  records: number;
  failedRecords?: number;
};

export type LambdaFunction = {
  name: string;
  arn: string;
  accountId: string;
  region: string;
  role: string;
  runtime?: string;
  handler?: string;
  description: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  environment?: Record<string, string>;
  deadLetterArn?: string;
  codeBytes: number;
  codeSha256: string;
  revisionId: string;
  modifiedMs: number;
  /** ReservedConcurrentExecutions. */
  reserved?: number;
  policy: PolicyStatement[];
  invokeConfig?: InvokeConfig;
  behaviour: Behaviour;
  running: number;
  succeeded: number;
  failed: number;
  throttled: number;
  minute: MinuteCounts;
  /** Newest last. */
  recent: RecentInvocation[];
};

export function emptyMinute(): MinuteCounts {
  return {
    invocations: 0,
    errors: 0,
    throttles: 0,
    durationMs: 0,
    longestMs: 0,
    shortestMs: 0,
    mostRunning: 0,
  };
}
