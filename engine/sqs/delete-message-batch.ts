import type { DeleteMessageBatchRequest, DeleteMessageBatchResult } from '@aws-sdk/client-sqs';
import { readEntries, runEntries } from './batch';
import { deleteByReceipt } from './delete-message';
import { queueOperation } from './queue-operation';

/** DeleteMessageBatch: up to ten deletions, each with its own result. Source: API reference, DeleteMessageBatch. */
export const deleteMessageBatch = queueOperation<DeleteMessageBatchRequest, DeleteMessageBatchResult>(
  'DeleteMessageBatch',
  ({ queue, fields, context }) => {
    const entries = readEntries(fields, 'DeleteMessageBatchRequestEntry');
    if (!entries.ok) return entries;
    return runEntries(
      entries.response,
      (entry) => deleteByReceipt(queue, entry, context),
      (Id) => ({ Id }),
    );
  },
  { permission: 'DeleteMessage' },
);
