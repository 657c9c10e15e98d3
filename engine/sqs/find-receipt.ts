import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { sqsFail } from './errors';
import type { Message } from './message';
import type { Queue } from './queue';
import { parseHandle } from './receipt-handle';
import { requireText } from './request';

export interface FoundReceipt {
  handle: string;
  /** Undefined when the message is gone. */
  message: Message | undefined;
  /** The handle is that of the message's latest receive. */
  latest: boolean;
}

/**
 * What the request's ReceiptHandle names. Malformed handles, and handles of another queue, are invalid.
 * Source: API reference, DeleteMessage (ReceiptHandleIsInvalid). Assumed: a handle of a deleted and re-created queue too.
 */
export function findReceipt(queue: Queue, fields: Fields): Success<FoundReceipt> | Failed {
  const handle = requireText(fields, 'ReceiptHandle');
  if (!handle.ok) return handle;
  const receipt = parseHandle(handle.response);
  if (receipt?.queueTag !== queue.identity.tag) {
    return sqsFail(
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${handle.response}" is not a valid receipt handle.`,
    );
  }
  const message = queue.messages.get(receipt.number);
  return ok({ handle: handle.response, message, latest: message?.receive === receipt.receive });
}
