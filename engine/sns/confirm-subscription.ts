import type { ConfirmSubscriptionInput, ConfirmSubscriptionResponse } from '@aws-sdk/client-sns';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { invalid } from './errors';
import { fieldsOf, readFlag, readText, requireText } from './request';
import { requireTopic, type SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';
import { aboutSubscription, record } from './trace-event';

/**
 * ConfirmSubscription: whoever has the token confirms, without any permission. A token is good for two days.
 * Errors: InvalidParameter, NotFound. Source: API reference, ConfirmSubscription.
 */
export const confirmSubscription: Operation<SnsState, ConfirmSubscriptionInput, ConfirmSubscriptionResponse> =
  {
    run(state, request, context) {
      const fields = fieldsOf(request);
      const found = requireTopic(state, fields, context.region);
      if (!found.ok) return found;
      const token = requireText(fields, 'Token');
      if (!token.ok) return token;
      const authenticate = readText(fields, 'AuthenticateOnUnsubscribe');
      if (!authenticate.ok) return authenticate;
      const subscription = holderOf(found.response, token.response);
      if (!subscription || subscription.status.tokenExpiresAtMs <= context.nowMs) return invalid('Token');
      if (!subscription.status.confirmed) confirm(found.response, subscription, context);
      if (readFlag(authenticate.response ?? '')) subscription.status.authenticateOnUnsubscribe = true;
      return ok({ SubscriptionArn: subscription.identity.arn });
    },
  };

function holderOf(topic: Topic, token: string): Subscription | undefined {
  for (const subscription of topic.subscriptions.values()) {
    if (subscription.status.token === token) return subscription;
  }
  return undefined;
}

/** From now on the subscription gets what is published. */
export function confirm(topic: Topic, subscription: Subscription, context: Context): void {
  subscription.status.confirmed = true;
  subscription.status.confirmationWasAuthenticated =
    context.caller.accountId === subscription.identity.ownerAccountId;
  topic.confirmed += 1;
  record(context, { type: 'sns.subscription-confirmed', ...aboutSubscription(topic, subscription) });
}
