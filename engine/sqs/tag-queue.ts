import type { TagQueueRequest } from '@aws-sdk/client-sqs';
import { ok } from '../kernel/outcome';
import { missing } from './errors';
import { queueOperation } from './queue-operation';
import { readTextMap } from './request';
import { tagsFault } from './tags';

/** TagQueue: a tag with the same key is overwritten. Source: API reference, TagQueue. */
export const tagQueue = queueOperation<TagQueueRequest, Record<string, never>>(
  'TagQueue',
  ({ queue, fields }) => {
    const tags = readTextMap(fields, 'Tags');
    if (!tags.ok) return tags;
    if (!tags.response || Object.keys(tags.response).length === 0) return missing('Tags');
    const all = { ...queue.memory.tags, ...tags.response };
    const fault = tagsFault(all);
    if (fault) return fault;
    queue.memory.tags = all;
    return ok({});
  },
  { ownerOnly: true },
);
