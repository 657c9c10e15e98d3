import type { ChangeMessageVisibilityRequest } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue, missing, sqsFail } from './errors';
import { type FoundReceipt, findReceipt } from './find-receipt';
import { sqsLimits } from './limits';
import type { Message } from './message';
import type { Queue } from './queue';
import { queueOperation } from './queue-operation';
import { readRange } from './request';
import { about, record } from './trace-event';
import { returnMessage } from './visibility';

/**
 * ChangeMessageVisibility: the new timeout counts from now, for this receive only; 0 shows the message at once.
 * Errors: MessageNotInflight, ReceiptHandleIsInvalid, MissingParameter, InvalidParameterValue (range, and 12 hours in all).
 * Source: API reference, ChangeMessageVisibility.
 */
export const changeMessageVisibility = queueOperation<ChangeMessageVisibilityRequest, Record<string, never>>(
  'ChangeMessageVisibility',
  ({ queue, fields, context }) => changeByReceipt(queue, fields, context),
);

export function changeByReceipt(
  queue: Queue,
  fields: Fields,
  context: Context,
): Outcome<Record<string, never>> {
  const found = findReceipt(queue, fields);
  if (!found.ok) return found;
  const timeout = readTimeout(fields);
  if (!timeout.ok) return timeout;
  const message = heldMessage(queue, found.response);
  if (!message.ok) return message;
  const fault = totalFault(message.response, timeout.response, context);
  if (fault) return fault;
  change(queue, message.response, timeout.response, context);
  return ok({});
}

function readTimeout(fields: Fields): Success<number> | Failed {
  const { min, max } = sqsLimits.visibilityTimeoutSeconds;
  const reason = `Must be between ${min} and ${max}, if provided.`;
  const timeout = readRange(fields, 'VisibilityTimeout', { min, max }, reason);
  if (!timeout.ok) return timeout;
  return timeout.response === undefined ? missing('VisibilityTimeout') : ok(timeout.response);
}

/** The message, if the receive of this handle still holds it. */
function heldMessage(queue: Queue, { handle, message, latest }: FoundReceipt): Success<Message> | Failed {
  const reason = 'Message does not exist or is not available for visibility timeout change.';
  if (!message) return invalidValue(handle, 'ReceiptHandle', reason);
  const held = message.status === 'inFlight' || message.duplicate;
  if (latest && held) return ok(message);
  if (queue.identity.fifo) return invalidValue(handle, 'ReceiptHandle', 'The receipt handle has expired.');
  return sqsFail(
    'MessageNotInflight',
    `Value ${handle} for parameter ReceiptHandle is invalid. Reason: ${reason}`,
  );
}

/** Extensions do not reset the 12 hours that count from the receive. Source: SQS Developer Guide, sqs-visibility-timeout. */
function totalFault(message: Message, seconds: number, context: Context): Failed | undefined {
  const { max } = sqsLimits.totalVisibilitySeconds;
  if (context.nowMs - message.receivedAtMs + seconds * 1000 <= max * 1000) return undefined;
  const reason = `Total VisibilityTimeout for the message is beyond the limit [${max} seconds]`;
  return invalidValue(seconds, 'VisibilityTimeout', reason);
}

function change(queue: Queue, message: Message, seconds: number, context: Context): void {
  message.visibilityChanged = true;
  // A copy that another receive could still have had is hidden with the message.
  message.duplicate = false;
  if (seconds === 0) {
    if (message.status === 'inFlight') returnMessage(queue, message, 'visibility-set-to-zero', context);
    return;
  }
  queue.hide(message, context.nowMs + seconds * 1000);
  record(context, {
    type: 'sqs.visibility-changed',
    ...about(queue, message),
    by: context.caller.actor,
    visibleAtMs: message.visibleAtMs,
  });
}
