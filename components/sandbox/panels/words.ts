import type { MessageView } from '@/engine/sqs/view';
import { clock } from '../format';

/** What a message is up to, in a few words: `visible`, `in flight, back at 00:31`, `delayed until 00:10`. */
export function stateInWords(message: MessageView, atMs: number): string {
  if (message.state === 'visible') return 'visible';
  const until = clock(message.visibleAtMs ?? atMs);
  if (message.state === 'delayed') return `delayed until ${until}`;
  const holder =
    message.heldBy === undefined ? '' : `held by ${message.heldBy === 'reader' ? 'you' : message.heldBy}, `;
  return `${holder}back at ${until}`;
}

/** The same for a list, where there is little room: `you until 00:31`. */
export function stateInBrief(message: MessageView, atMs: number): string {
  if (message.state === 'visible') return 'visible';
  const until = `until ${clock(message.visibleAtMs ?? atMs)}`;
  if (message.state === 'delayed') return `delayed ${until}`;
  return `${message.heldBy === 'reader' ? 'you' : (message.heldBy ?? 'in flight')} ${until}`;
}

/** What to do about an error code. Codes that say it themselves are not here. */
export const remedies: Record<string, string> = {
  ReceiptHandleIsInvalid: 'Use the handle of the latest receive: each receive gives a new one.',
  InvalidParameterValue: 'Check the value against the limits of the operation and try again.',
  MissingParameter: 'Fill in the missing field. A FIFO queue needs a group id with every message.',
  MessageNotInflight:
    'The message is not in flight at this moment. Receive it first, or drag time back to when you held it.',
  OverLimit: 'Too many messages are in flight. Delete some, or let their visibility timeouts end.',
  PurgeQueueInProgress: 'A queue can be purged once a minute. Let time run and try again.',
  QueueDoesNotExist: 'The queue is not there at this moment of the run. Drag time to where it exists.',
  AccessDenied: 'The policies do not allow this call. Look at the policy of the queue.',
  AccessDeniedException: 'The policies do not allow this call. Look at the policy of the queue.',
  BatchEntryIdsNotDistinct: 'Give every entry of the batch an Id of its own.',
  TooManyEntriesInBatchRequest: 'Split the batch: ten entries are the most.',
  BatchRequestTooLong: 'Make the batch smaller: all its messages together count.',
  UnsupportedOperation: 'This queue cannot do that. Look at the kind of queue and its redrive policy.',
};
