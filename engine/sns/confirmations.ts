import type { Context } from '../kernel/context';
import { begin } from './attempt';
import { snsLimits } from './limits';
import { Message } from './message';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

const DAY_MS = 86_400_000;

/** Sends an endpoint the token with which its owner confirms. Source: SNS Developer Guide, http-subscription-confirmation-json. */
export function askToConfirm(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  context: Context,
): void {
  const { status, identity } = subscription;
  const { arn } = topic.identity;
  status.token = newToken(context);
  status.tokenExpiresAtMs = context.nowMs + snsLimits.confirmationTokenDays.value * DAY_MS;
  const message = new Message({
    number: state.nextMessage,
    type: 'SubscriptionConfirmation',
    id: context.uuid(),
    topicArn: arn,
    body: `You have chosen to subscribe to the topic ${arn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    timestampMs: context.nowMs,
    signatureVersion: topic.settings.signatureVersion,
    token: status.token,
  });
  state.nextMessage += 1;
  begin(state, message, subscription, context);
  context.schedule(context.nowMs + snsLimits.pendingConfirmationDays.value * DAY_MS, {
    kind: 'pending',
    subscription: identity.arn,
  });
}

function newToken(context: Context): string {
  return `${context.uuid()}${context.uuid()}`.replaceAll('-', '');
}
