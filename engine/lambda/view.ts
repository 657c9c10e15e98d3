import type { RecentInvocation } from './function';

/** An invocation as a sandbox shows it. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
export type InvocationView = RecentInvocation;

export interface FunctionView {
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
  invocations: InvocationView[];
}

/** The kinds that Lambda shows, by their key in the view of a world. */
export interface LambdaViews {
  functions: FunctionView;
}

/** By function name; a second function of a name is named `region/account/name`. */
export interface LambdaView {
  functions: Record<string, FunctionView>;
}
