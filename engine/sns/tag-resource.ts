import type { TagResourceRequest } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { taggedOperation } from './tagged-operation';
import { countFault, readTags } from './tags';

/** TagResource: a tag with the same key is overwritten. Errors: TagLimitExceeded, ResourceNotFound. Source: API reference, TagResource. */
export const tagResource = taggedOperation<TagResourceRequest, Record<string, never>>(
  'TagResource',
  (topic, fields) => {
    const tags = readTags(fields);
    if (!tags.ok) return tags;
    const all = { ...topic.tags, ...tags.response };
    const fault = countFault(all);
    if (fault) return fault;
    topic.tags = all;
    return ok({});
  },
);
