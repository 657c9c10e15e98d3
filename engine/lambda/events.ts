import type { Context } from '../kernel/context';

type OfFunction = { function: string };

/** What Lambda records in the trace. `source` is who or what invoked it; `records` how many records the event held. */
export type LambdaEvent =
  | ({ type: 'lambda.function-created' | 'lambda.function-deleted' } & OfFunction)
  | ({
      type: 'lambda.invocation-started';
      invocationId: string;
      source: string;
      records: number;
      body: string;
      /** From 1; of an asynchronous invocation that is retried more. */
      attempt: number;
    } & OfFunction)
  | ({
      type: 'lambda.invocation-ended';
      invocationId: string;
      source: string;
      records: number;
      result: 'succeeded' | 'failed' | 'timed out';
      failedRecords?: number;
      error?: string;
    } & OfFunction)
  | ({ type: 'lambda.invocation-throttled'; source: string } & OfFunction)
  /** An asynchronous invocation that was given up went to a destination or dead-letter queue, or nowhere. */
  | ({ type: 'lambda.event-dead-lettered'; invocationId: string; to: string; condition: string } & OfFunction)
  /** `to` with `reason` is a destination that refused it. */
  | ({
      type: 'lambda.event-dropped';
      invocationId: string;
      condition: string;
      to?: string;
      reason?: string;
    } & OfFunction)
  | ({ type: 'lambda.records-filtered'; queue: string; records: number } & OfFunction)
  | ({ type: 'lambda.mapping-created' | 'lambda.mapping-deleted'; queue: string; uuid: string } & OfFunction);

export function record(context: Context, event: LambdaEvent): void {
  context.record(event);
}
