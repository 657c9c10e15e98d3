import type { Context } from '../kernel/context';
import { beginDelivery } from './deliver';
import { snsLimits } from './limits';
import { Message, type MessageType } from './message';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

const DAY_MS = 86_400_000;
const TOKEN_MS = snsLimits.confirmationTokenDays.value * DAY_MS;

/** Sends an endpoint the token with which its owner confirms. Source: SNS Developer Guide, http-subscription-confirmation-json. */
export function askToConfirm(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  context: Context,
): void {
  const { arn } = topic.identity;
  const body = `You have chosen to subscribe to the topic ${arn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`;
  send(state, topic, subscription, { type: 'SubscriptionConfirmation', body }, context);
  context.schedule(context.nowMs + snsLimits.pendingConfirmationDays.value * DAY_MS, {
    kind: 'pending',
    subscription: subscription.identity.arn,
  });
}

/**
 * Tells an endpoint that somebody other than its owner has ended its subscription, and with which token it comes back.
 * Source: API reference, Unsubscribe; SNS Developer Guide, http-unsubscribe-confirmation-json.
 */
export function tellOfCancellation(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  context: Context,
): void {
  const { protocol, arn } = subscription.identity;
  if (!/^(?:http|email)/.test(protocol) || !subscription.status.confirmed) return;
  const body = `You have chosen to deactivate subscription ${arn}.\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in this message.`;
  forgetCancelled(state, ({ status }) => status.tokenExpiresAtMs <= context.nowMs);
  const token = send(state, topic, subscription, { type: 'UnsubscribeConfirmation', body }, context);
  state.cancelled.set(token, subscription);
}

export function forgetCancelled(state: SnsState, is: (subscription: Subscription) => boolean): void {
  for (const [token, subscription] of state.cancelled) if (is(subscription)) state.cancelled.delete(token);
}

/** @returns the new token */
function send(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  { type, body }: { type: MessageType; body: string },
  context: Context,
): string {
  const token = `${context.uuid()}${context.uuid()}`.replaceAll('-', '');
  subscription.status.token = token;
  subscription.status.tokenExpiresAtMs = context.nowMs + TOKEN_MS;
  const message = new Message({
    number: state.nextMessage,
    type,
    id: context.uuid(),
    topicArn: topic.identity.arn,
    body,
    timestampMs: context.nowMs,
    signatureVersion: topic.settings.signatureVersion,
    token,
  });
  state.nextMessage += 1;
  beginDelivery(state, message, subscription, context);
  return token;
}
