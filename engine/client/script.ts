import type { Duration } from './duration';
import type { TopologyChange } from './topology';

/**
 * A step of a scripted run: an API call, or a change of the running topology, at a moment after the world starts.
 * A call's answer can be named with `as` and used later: `'$first.Messages[0].ReceiptHandle'`.
 * A string `'@orders'` anywhere in a request becomes what requests call the resource `orders` (a queue's URL, a topic's ARN, a
 * bucket's name), `'@arn:orders'` its ARN. A policy, filter or pattern may be written as a document instead of its text.
 */
export type ScriptStep =
  | {
      at: Duration;
      /** An operation: `'SendMessage'` while only one declared service has it, else `'sqs:SendMessage'`. */
      call: string;
      /** Short for `request: { QueueUrl: '@name' }`. */
      queue?: string;
      request?: Record<string, unknown>;
      /** AWS account that calls; default the account that owns the world. */
      account?: string;
      /** Calls over plain HTTP, as `aws:SecureTransport` sees it. */
      http?: boolean;
      /** Name for the answer. */
      as?: string;
      /** Repeats the call so many times at this moment. `{n}` in strings becomes the repetition's number. */
      repeat?: number;
      /** Meant to be refused, at least sometimes. Where content is checked, any other refused call is a fault. */
      mayFail?: boolean;
    }
  | { at: Duration; change: TopologyChange };
