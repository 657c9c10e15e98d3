import type {
  Subscription as ListedSubscription,
  ListSubscriptionsInput,
  ListSubscriptionsResponse,
} from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { regionOf } from './delivery-call';
import { pageOf } from './page';
import type { Subscription } from './subscription';
import { accountOperation } from './topic-operation';

/** ListSubscriptions: those that the caller's account owns in this Region, 100 at a time. Source: API reference, ListSubscriptions. */
export const listSubscriptions = accountOperation<ListSubscriptionsInput, ListSubscriptionsResponse>(
  'ListSubscriptions',
  (state, fields, { caller, region }) => {
    const own = [...state.subscriptions.values()].filter(
      ({ identity }) => identity.ownerAccountId === caller.accountId && regionOf(identity.arn) === region,
    );
    const page = pageOf(own, ({ identity }) => identity.arn, fields);
    if (!page.ok) return page;
    const { items, NextToken } = page.response;
    return ok({ Subscriptions: items.map(listed), NextToken });
  },
);

/** A subscription as lists have it: one that is not confirmed hides its ARN. */
export function listed({ identity, status }: Subscription): ListedSubscription {
  return {
    SubscriptionArn: status.confirmed ? identity.arn : 'PendingConfirmation',
    Owner: identity.ownerAccountId,
    Protocol: identity.protocol,
    Endpoint: identity.endpoint,
    TopicArn: identity.topicArn,
  };
}
