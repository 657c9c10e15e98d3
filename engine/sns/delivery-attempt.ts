import type { Context } from '../kernel/context';
import { subscribeUrl, wholeEnvelope } from './envelope';
import { bodyFor, type Message } from './message';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

/** Everything that decides what one attempt calls. */
export interface DeliveryAttempt {
  state: SnsState;
  topic: Topic;
  message: Message;
  subscription: Subscription;
  context: Context;
}

/** The body that a subscription gets: the message alone when delivery is raw, else the envelope around it. */
export function deliveredBody({ message, subscription, context }: DeliveryAttempt): string {
  const raw = subscription.settings.raw && message.content.type === 'Notification';
  if (raw) return bodyFor(message.content, subscription.identity.protocol);
  return wholeEnvelope(message, subscription, context);
}

/** The link that confirms, for whoever reads a confirmation. */
export function confirmLink({ message }: DeliveryAttempt): { confirmUrl?: string } {
  return message.content.type === 'Notification' ? {} : { confirmUrl: subscribeUrl(message.content) };
}
