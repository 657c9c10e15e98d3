import type { RecentInvocation } from './function';

/** A function as `describe` shows it. Moments are virtual time in milliseconds since the Unix epoch. */
export interface LambdaFunctionView {
  name: string;
  arn: string;
  accountId: string;
  running: number;
  /** Asynchronous invocations that wait. */
  queued: number;
  succeeded: number;
  failed: number;
  throttled: number;
  /** Latest invocations, newest last, at most 50. */
  invocations: RecentInvocation[];
}

/** By function name; a second function of a name is named `region/account/name`. */
export interface LambdaView {
  functions: Record<string, LambdaFunctionView>;
}
