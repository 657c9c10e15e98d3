import type { WorldView } from '@/engine/client/view';
import type { SubscriptionView } from '@/engine/sns/view';
import { pretty } from '../../sandbox/panels/pretty';

/** What a topic's attribute starts from: the declared policy, or the declared key. */
export function topicAttribute(attribute: string, policy: unknown, key: string | undefined): string {
  if (attribute === 'Policy' && policy !== undefined) return JSON.stringify(policy, null, 2);
  return attribute === 'KmsMasterKeyId' && key !== undefined ? `alias/${key}` : '';
}

/** What a subscription's attribute is now, or what to start from where that is not known. */
export function subscriptionAttribute(view: WorldView, name: string, attribute: string): string {
  return attribute === 'RedrivePolicy' ? redriveTo(view) : valueNow(view.subscriptions?.[name], attribute);
}

/** To a queue that nobody has subscribed, if there is one: it is there for something. */
function redriveTo({ queues = {}, subscriptions = {} }: WorldView): string {
  const subscribed = new Set(Object.values(subscriptions).map(({ to }) => to));
  const free = Object.values(queues).find(({ name }) => !subscribed.has(name));
  return JSON.stringify({ deadLetterTargetArn: free?.arn ?? '' }, null, 2);
}

function valueNow(subscription: SubscriptionView | undefined, attribute: string): string {
  switch (attribute) {
    case 'FilterPolicy':
      return pretty(subscription?.filter ?? '{}');
    case 'FilterPolicyScope':
      return subscription?.filterScope ?? 'MessageAttributes';
    case 'RawMessageDelivery':
      return String(subscription?.raw ?? false);
    case 'ReplayPolicy':
      return '{ "PointType": "Timestamp", "StartingPoint": "" }';
    default:
      return '{ "healthyRetryPolicy": { "numRetries": 3 } }';
  }
}
