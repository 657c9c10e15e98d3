import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { taggedOperation } from './tagged-operation';

/** ListTagsForResource. Source: API reference, ListTagsForResource. */
export const listTagsForResource = taggedOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>(
  'ListTagsForResource',
  (topic) => ok({ Tags: Object.entries(topic.tags).map(([Key, Value]) => ({ Key, Value })) }),
);
