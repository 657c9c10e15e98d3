import type { GetSubscriptionAttributesInput, GetSubscriptionAttributesResponse } from '@aws-sdk/client-sns';
import { ok } from '../kernel/outcome';
import { effectivePolicy } from './delivery-policy';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import { subscriptionOperation } from './subscription-operation';
import type { Topic } from './topic';

/** GetSubscriptionAttributes: also of a subscription that is not confirmed yet. Source: API reference, GetSubscriptionAttributes. */
export const getSubscriptionAttributes = subscriptionOperation<
  GetSubscriptionAttributesInput,
  GetSubscriptionAttributesResponse
>('GetSubscriptionAttributes', ({ state, topic, subscription }) =>
  ok({ Attributes: texts(state, topic, subscription) }),
);

function texts(
  state: SnsState,
  topic: Topic,
  { identity, settings, status }: Subscription,
): { [name: string]: string } {
  const all: { [name: string]: string | undefined } = {
    SubscriptionArn: identity.arn,
    TopicArn: identity.topicArn,
    Protocol: identity.protocol,
    Endpoint: identity.endpoint,
    Owner: identity.ownerAccountId,
    SubscriptionPrincipal: identity.principalArn,
    PendingConfirmation: String(!status.confirmed),
    ConfirmationWasAuthenticated: String(status.confirmationWasAuthenticated),
    RawMessageDelivery: String(settings.raw),
    FilterPolicy: settings.filterPolicy,
    FilterPolicyScope: settings.filterPolicy === undefined ? undefined : settings.filterScope,
    RedrivePolicy: redriveText(settings.deadLetterTargetArn),
    SubscriptionRoleArn: settings.roleArn,
    ...deliveryTexts(topic, { identity, settings }),
    ReplayPolicy: settings.replayPolicy,
    ReplayStatus: state.archive.replays.get(identity.arn)?.status,
  };
  const entries = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

function redriveText(deadLetterTargetArn: string | undefined): string | undefined {
  return deadLetterTargetArn === undefined ? undefined : JSON.stringify({ deadLetterTargetArn });
}

/** Only HTTP/S subscriptions have a delivery policy that can be chosen. */
function deliveryTexts(topic: Topic, { identity, settings }: Pick<Subscription, 'identity' | 'settings'>) {
  if (!identity.protocol.startsWith('http')) return {};
  const { deliveryPolicy } = settings;
  return {
    DeliveryPolicy: deliveryPolicy && JSON.stringify(deliveryPolicy),
    EffectiveDeliveryPolicy: JSON.stringify(effectivePolicy(topic.settings.deliveryPolicy, deliveryPolicy)),
  };
}
