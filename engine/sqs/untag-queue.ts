import type { UntagQueueRequest } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { missing } from './errors';
import { queueOperation } from './queue-operation';
import { readTexts } from './request';

/** UntagQueue: keys that the queue does not have are ignored. Source: API reference, UntagQueue. */
export const untagQueue = queueOperation<UntagQueueRequest, Record<string, never>>(
  'UntagQueue',
  ({ queue, fields }) => {
    const keys = readTexts(fields, 'TagKeys');
    if (!keys.ok) return keys;
    const unwanted = keys.response ?? [];
    if (unwanted.length === 0) return missing('TagKeys');
    const kept = Object.entries(queue.memory.tags).filter(([key]) => !unwanted.includes(key));
    queue.memory.tags = Object.fromEntries(kept);
    return ok({});
  },
  { ownerOnly: true },
);
