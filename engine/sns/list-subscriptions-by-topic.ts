import type { ListSubscriptionsByTopicInput, ListSubscriptionsByTopicResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { listed } from './list-subscriptions';
import { pageOf } from './page';
import { topicOperation } from './topic-operation';

/** ListSubscriptionsByTopic: 100 at a time. Source: API reference, ListSubscriptionsByTopic. */
export const listSubscriptionsByTopic = topicOperation<
  ListSubscriptionsByTopicInput,
  ListSubscriptionsByTopicResponse
>('ListSubscriptionsByTopic', ({ topic, fields }) => {
  const page = pageOf(topic.subscriptions.values(), ({ identity }) => identity.arn, fields);
  if (!page.ok) return page;
  const { items, NextToken } = page.response;
  return ok({ Subscriptions: items.map(listed), NextToken });
});
