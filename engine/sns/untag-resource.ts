import type { UntagResourceRequest } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { readTexts } from './request';
import { taggedOperation } from './tagged-operation';

/** UntagResource: keys that the topic does not have are ignored. Source: API reference, UntagResource. */
export const untagResource = taggedOperation<UntagResourceRequest, Record<string, never>>(
  'UntagResource',
  (topic, fields) => {
    const keys = readTexts(fields, 'TagKeys');
    if (!keys.ok) return keys;
    const unwanted = keys.response ?? [];
    topic.tags = Object.fromEntries(Object.entries(topic.tags).filter(([key]) => !unwanted.includes(key)));
    return ok({});
  },
);
