import type { Context } from '../kernel/context';

type OfObject = { bucket: string; key: string; size: number; by: string };

/** What S3 records in the trace. `to` is a destination's name, `event` S3's own name of what happened. */
export type S3Event =
  | { type: 's3.bucket-created' | 's3.bucket-deleted'; bucket: string; by: string }
  | ({ type: 's3.object-created' | 's3.object-removed'; body?: string } & OfObject)
  | { type: 's3.notification-sent'; bucket: string; to: string; event: string; key: string }
  | {
      type: 's3.notification-failed';
      bucket: string;
      to: string;
      event: string;
      key: string;
      code: string;
      reason: string;
    };

export function record(context: Context, event: S3Event): void {
  context.record(event);
}
