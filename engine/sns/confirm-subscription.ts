import type { ConfirmSubscriptionInput, ConfirmSubscriptionResponse } from '@aws-sdk/client-sns';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { fieldsOf } from '../shape/read-fields';
import { invalid } from './errors';
import { indexSubscription } from './index-subscription';
import { readFlag, readText, requireText } from './request';
import { accessTo, requireTopic, type SnsState } from './state';
import type { Subscription } from './subscription';
import { endpointKey, type Topic } from './topic';
import { aboutSubscription, record } from './trace-event';

/**
 * ConfirmSubscription: whoever has the token confirms, without any permission of the topic's policy. A token is good for two days.
 * Errors: InvalidParameter, NotFound. Source: API reference, ConfirmSubscription.
 */
export const confirmSubscription: Operation<SnsState, ConfirmSubscriptionInput, ConfirmSubscriptionResponse> =
  {
    access(state, request, { caller, region }) {
      const found = requireTopic(state, fieldsOf(request), region);
      const owns = found.ok && found.response.identity.accountId === caller.accountId;
      return owns ? accessTo(found.response, 'ConfirmSubscription', caller) : undefined;
    },
    run(state, request, context) {
      const fields = fieldsOf(request);
      const found = requireTopic(state, fields, context.region);
      if (!found.ok) return found;
      const token = requireText(fields, 'Token');
      if (!token.ok) return token;
      const authenticate = readText(fields, 'AuthenticateOnUnsubscribe');
      if (!authenticate.ok) return authenticate;
      const topic = found.response;
      restore(state, topic, token.response, context);
      const subscription = holderOf(topic, token.response);
      if (!subscription || subscription.status.tokenExpiresAtMs <= context.nowMs) return invalid('Token');
      if (!subscription.status.confirmed) confirm(topic, subscription, context);
      if (readFlag(authenticate.response ?? '')) subscription.status.authenticateOnUnsubscribe = true;
      return ok({ SubscriptionArn: subscription.identity.arn });
    },
  };

/** Brings back a subscription that a stranger has ended, unless its endpoint has been subscribed again meanwhile. */
function restore(state: SnsState, topic: Topic, token: string, context: Context): void {
  const cancelled = state.cancelled.get(token);
  if (!cancelled || cancelled.identity.topicArn !== topic.identity.arn) return;
  const { protocol, endpoint } = cancelled.identity;
  if (
    cancelled.status.tokenExpiresAtMs <= context.nowMs ||
    topic.endpoints.has(endpointKey(protocol, endpoint))
  )
    return;
  state.cancelled.delete(token);
  cancelled.alive = true;
  indexSubscription(state, cancelled);
  record(context, { type: 'sns.subscription-confirmed', ...aboutSubscription(topic, cancelled) });
}

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
