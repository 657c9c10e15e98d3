import type { SetSubscriptionAttributesInput } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { followReplayPolicy } from './archive/replay';
import { readText, requireText } from './request';
import { readAttributes } from './subscription-attributes';
import { subscriptionOperation } from './subscription-operation';
import { nameOfEndpoint, record } from './trace-event';

/**
 * SetSubscriptionAttributes: one attribute at a time, in effect at once (AWS: a filter policy within 15 minutes).
 * Errors: InvalidParameter, FilterPolicyLimitExceeded. Source: API reference, SetSubscriptionAttributes.
 */
export const setSubscriptionAttributes = subscriptionOperation<
  SetSubscriptionAttributesInput,
  Record<string, never>
>('SetSubscriptionAttributes', ({ state, topic, subscription, fields, context }) => {
  const name = requireText(fields, 'AttributeName');
  if (!name.ok) return name;
  const text = readText(fields, 'AttributeValue');
  if (!text.ok) return text;
  const { identity } = subscription;
  const change = { [name.response]: text.response ?? '' };
  const settings = readAttributes(change, subscription.settings, { protocol: identity.protocol, topic });
  if (!settings.ok) return settings;
  subscription.settings = settings.response;
  if (name.response === 'ReplayPolicy') followReplayPolicy(state, subscription, context);
  record(context, {
    type: 'sns.subscription-changed',
    topic: topic.identity.name,
    subscription: identity.arn,
    to: nameOfEndpoint(identity.endpoint),
    attributes: [name.response],
  });
  return ok({});
});
