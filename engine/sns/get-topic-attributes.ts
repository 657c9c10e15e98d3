import type { GetTopicAttributesInput, GetTopicAttributesResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { archiveTexts } from './archive/archive';
import { topicAttributeTexts } from './topic-attribute-texts';
import { topicOperation } from './topic-operation';

/** GetTopicAttributes. Source: API reference, GetTopicAttributes. */
export const getTopicAttributes = topicOperation<GetTopicAttributesInput, GetTopicAttributesResponse>(
  'GetTopicAttributes',
  ({ state, topic, context }) =>
    ok({
      Attributes: {
        ...topicAttributeTexts(topic),
        ...archiveTexts(state.archive, topic.identity.arn, context.nowMs),
      },
    }),
);
