import type { DeleteMessageRequest } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { type Failed, type Outcome, ok } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue } from './errors';
import { type FoundReceipt, findReceipt } from './find-receipt';
import type { Message } from './message';
import type { Queue } from './queue';
import { queueOperation } from './queue-operation';
import { about, record } from './trace-event';
import { noteProcessing } from './visibility';

/**
 * DeleteMessage. Deleting what is already gone succeeds. Errors: ReceiptHandleIsInvalid, MissingParameter, and on a FIFO
 * queue InvalidParameterValue once the visibility timeout has ended. Source: API reference, DeleteMessage.
 */
export const deleteMessage = queueOperation<DeleteMessageRequest, Record<string, never>>(
  'DeleteMessage',
  ({ queue, fields, context }) => deleteByReceipt(queue, fields, context),
);

export function deleteByReceipt(
  queue: Queue,
  fields: Fields,
  context: Context,
): Outcome<Record<string, never>> {
  const found = findReceipt(queue, fields);
  if (!found.ok) return found;
  const fault = fifoFault(queue, found.response);
  if (fault) return fault;
  // NumberOfMessagesDeleted counts every successful call, also for what is already gone.
  queue.memory.minute.deleted += 1;
  const { message, latest } = found.response;
  if (message && latest) remove(queue, message, context);
  else ignore(queue, message, context);
  return ok({});
}

/** A FIFO queue accepts a handle only while its message is in flight. Source: SQS Developer Guide, sqs-visibility-timeout. */
function fifoFault(queue: Queue, { handle, message, latest }: FoundReceipt): Failed | undefined {
  if (!queue.identity.fifo || !message || (latest && message.status === 'inFlight')) return undefined;
  return invalidValue(handle, 'ReceiptHandle', 'The receipt handle has expired.');
}

function remove(queue: Queue, message: Message, context: Context): void {
  const inTime = message.status === 'inFlight';
  if (inTime) noteProcessing(queue, message, context);
  queue.drop(message);
  record(context, {
    type: 'sqs.message-deleted',
    ...about(queue, message),
    by: context.caller.actor,
    kind: inTime || message.duplicate ? 'in-time' : 'late',
  });
}

/** Success without an effect: a standard queue "might not" delete by the handle of an earlier receive, and here does not. */
function ignore(queue: Queue, message: Message | undefined, context: Context): void {
  record(context, {
    type: 'sqs.delete-ignored',
    queue: queue.identity.name,
    by: context.caller.actor,
    reason: message ? 'received-again' : 'already-gone',
    messageId: message?.content.id,
  });
}
