import type {
  ChangeMessageVisibilityBatchRequest,
  ChangeMessageVisibilityBatchResult,
} from '@aws-sdk/client-sqs';
import { readEntries, runEntries } from './batch';
import { changeByReceipt } from './change-message-visibility';
import { queueOperation } from './queue-operation';

/** ChangeMessageVisibilityBatch: up to ten changes, each with its own result. Source: API reference. */
export const changeMessageVisibilityBatch = queueOperation<
  ChangeMessageVisibilityBatchRequest,
  ChangeMessageVisibilityBatchResult
>(
  'ChangeMessageVisibilityBatch',
  ({ queue, fields, context }) => {
    const entries = readEntries(fields, 'ChangeMessageVisibilityBatchRequestEntry');
    if (!entries.ok) return entries;
    return runEntries(
      entries.response,
      (entry) => changeByReceipt(queue, entry, context),
      (Id) => ({ Id }),
    );
  },
  { permission: 'ChangeMessageVisibility' },
);
