import type { GetTopicAttributesInput, GetTopicAttributesResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { topicAttributeTexts } from './topic-attribute-texts';
import { topicOperation } from './topic-operation';

/** GetTopicAttributes. Source: API reference, GetTopicAttributes. */
export const getTopicAttributes = topicOperation<GetTopicAttributesInput, GetTopicAttributesResponse>(
  'GetTopicAttributes',
  ({ topic }) => ok({ Attributes: topicAttributeTexts(topic) }),
);
