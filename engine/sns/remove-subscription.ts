import type { Context } from '../kernel/context';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import { endpointKey, type Topic } from './topic';
import { aboutSubscription, record } from './trace-event';

/** Takes a subscription away. Deliveries that are under way find it gone and are dropped. */
export function removeSubscription(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  context: Context,
): void {
  const { arn, protocol, endpoint } = subscription.identity;
  subscription.alive = false;
  topic.subscriptions.delete(arn);
  topic.endpoints.delete(endpointKey(protocol, endpoint));
  state.subscriptions.delete(arn);
  state.archive.replays.delete(arn);
  if (subscription.status.confirmed) topic.confirmed -= 1;
  topic.deleted += 1;
  record(context, { type: 'sns.subscription-deleted', ...aboutSubscription(topic, subscription) });
}
