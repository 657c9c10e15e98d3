import type { SnsState } from './state';
import type { Subscription } from './subscription';
import { endpointKey } from './topic';

/** Puts a subscription where it is looked for. */
export function enlist(state: SnsState, subscription: Subscription): void {
  const { arn, topicArn, protocol, endpoint } = subscription.identity;
  const topic = state.topics.get(topicArn);
  if (!topic) return;
  state.subscriptions.set(arn, subscription);
  topic.subscriptions.set(arn, subscription);
  topic.endpoints.set(endpointKey(protocol, endpoint), subscription);
  if (subscription.status.confirmed) topic.confirmed += 1;
}
