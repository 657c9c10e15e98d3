import type { SnsState } from './state';
import type { Subscription } from './subscription';
import { endpointKey } from './topic';

/** Makes a subscription one that is found by its ARN, its topic and its endpoint. */
export function indexSubscription(state: SnsState, subscription: Subscription): void {
  const { arn, topicArn, protocol, endpoint } = subscription.identity;
  const topic = state.topics.get(topicArn);
  if (!topic) return;
  state.subscriptions.set(arn, subscription);
  topic.subscriptions.set(arn, subscription);
  topic.endpoints.set(endpointKey(protocol, endpoint), subscription);
  if (subscription.status.confirmed) topic.confirmed += 1;
}
