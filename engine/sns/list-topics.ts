import type { ListTopicsInput, ListTopicsResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { pageOf } from './page';
import { accountOperation } from './topic-operation';

/** ListTopics: the caller's own topics in this Region, 100 at a time. Source: API reference, ListTopics. */
export const listTopics = accountOperation<ListTopicsInput, ListTopicsResponse>(
  'ListTopics',
  (state, fields, { caller, region }) => {
    const own = [...state.topics.keys()].filter((arn) =>
      arn.startsWith(`arn:aws:sns:${region}:${caller.accountId}:`),
    );
    const page = pageOf(own, (arn) => arn, fields);
    if (!page.ok) return page;
    const { items, NextToken } = page.response;
    return ok({ Topics: items.map((TopicArn) => ({ TopicArn })), NextToken });
  },
);
