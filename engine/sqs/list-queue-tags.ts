import type { ListQueueTagsRequest, ListQueueTagsResult } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { queueOperation } from './queue-operation';

/** ListQueueTags. Source: API reference, ListQueueTags. */
export const listQueueTags = queueOperation<ListQueueTagsRequest, ListQueueTagsResult>(
  'ListQueueTags',
  ({ queue }) => {
    const { tags } = queue.memory;
    return ok(Object.keys(tags).length > 0 ? { Tags: { ...tags } } : {});
  },
  { ownerOnly: true },
);
