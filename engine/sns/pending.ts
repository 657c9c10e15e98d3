import type { Context } from '../kernel/context';
import { removeSubscription } from './remove-subscription';
import type { SnsState } from './state';

/** Time is up for a subscription that nobody confirmed. Source: SNS Developer Guide, sns-delete-subscription-topic. */
export function expirePending(state: SnsState, arn: string, context: Context): void {
  const subscription = state.subscriptions.get(arn);
  const topic = subscription && state.topics.get(subscription.identity.topicArn);
  if (!subscription || !topic || subscription.status.confirmed) return;
  // A later Subscribe has sent a newer token.
  if (subscription.status.tokenExpiresAtMs <= context.nowMs)
    removeSubscription(state, topic, subscription, context);
}
