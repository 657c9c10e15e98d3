import type { SetSubscriptionAttributesInput } from '@aws-sdk/client-sns';
import { type Failed, ok } from '../kernel/outcome';
import { followReplayPolicy } from './archive/replay';
import { policyCountFault } from './filter/policy-count';
import { readText, requireText } from './request';
import type { SnsState } from './state';
import type { Subscription, SubscriptionSettings } from './subscription';
import { readAttributes } from './subscription-attributes';
import { subscriptionOperation } from './subscription-operation';
import type { Topic } from './topic';
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
  const fault = filterFault(state, topic, subscription, settings.response);
  if (fault) return fault;
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

/** Only a policy where there was none is one more. */
function filterFault(
  state: SnsState,
  topic: Topic,
  { settings }: Subscription,
  { filterPolicy }: SubscriptionSettings,
): Failed | undefined {
  if (filterPolicy === undefined || settings.filterPolicy !== undefined) return undefined;
  const { accountId } = topic.identity;
  return policyCountFault(topic.subscriptions.values(), state.subscriptions.values(), accountId);
}
