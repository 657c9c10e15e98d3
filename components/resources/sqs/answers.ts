import { plural } from '../../sandbox/format';

/** What a receive came back with. */
function receivedInWords({ Messages }: Record<string, unknown>): string {
  const count = Array.isArray(Messages) ? Messages.length : 0;
  return count === 0 ? 'found nothing.' : `gave you ${plural(count, 'message')}.`;
}

export const says = { 'sqs:ReceiveMessage': receivedInWords };

/** What to do about an error code. Codes that say it themselves are not here. */
export const remedies: Readonly<Record<string, string>> = {
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
