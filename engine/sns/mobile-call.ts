import type { DeliveryAttempt } from './delivery-attempt';
import { type DeliveryCallOrFault, recipientCall } from './delivery-call';
import { bodyFor } from './message';
import { admitText } from './mobile/admit-text';
import { smsAccount } from './mobile/state';

const PREFIX_CHARACTERS = 10;

/** A text message: the topic's display name stands before it. Source: SNS Developer Guide, sns-mobile-phone-number-as-subscriber. */
export function textMessageCall({
  state,
  topic,
  message,
  subscription,
  context,
}: DeliveryAttempt): DeliveryCallOrFault {
  const { endpoint } = subscription.identity;
  const { region, accountId } = topic.identity;
  const { displayName } = topic.settings;
  const text = bodyFor(message.content, 'sms');
  const account = smsAccount(state.mobile, region, accountId);
  const fault = admitText(account, endpoint, text, message.content.attributes, context.nowMs);
  if (fault) return fault;
  return recipientCall(topic, {
    kind: 'phone',
    address: endpoint,
    messageId: message.content.id,
    body: displayName === '' ? text : `${displayName.slice(0, PREFIX_CHARACTERS)}> ${text}`,
  });
}

/** A push notification to the app behind a platform endpoint. */
export function pushCall({ state, topic, message, subscription }: DeliveryAttempt): DeliveryCallOrFault {
  const endpoint = state.mobile.endpoints.get(subscription.identity.endpoint);
  if (!endpoint) return { code: 'NotFound', reason: 'No endpoint found for the target arn specified' };
  if (!endpoint.enabled) return { code: 'EndpointDisabled', reason: 'Endpoint is disabled' };
  const platform = state.mobile.applications.get(endpoint.applicationArn)?.platform ?? '';
  return recipientCall(topic, {
    kind: 'app',
    address: endpoint.token,
    messageId: message.content.id,
    body: message.content.bodies?.[platform] ?? bodyFor(message.content, 'application'),
  });
}
