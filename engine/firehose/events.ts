import type { Context } from '../kernel/context';

/** What Firehose records in the trace. */
export type FirehoseEvent =
  | { type: 'firehose.stream-created' | 'firehose.stream-deleted'; stream: string }
  | {
      type: 'firehose.object-written';
      stream: string;
      bucket: string;
      key: string;
      records: number;
      size: number;
    }
  | {
      type: 'firehose.delivery-failed';
      stream: string;
      bucket: string;
      key: string;
      attempt: number;
      code: string;
      reason: string;
      /** When it is tried again; left out, the records are lost. */
      retryAtMs?: number;
    };

export function record(context: Context, event: FirehoseEvent): void {
  context.record(event);
}
