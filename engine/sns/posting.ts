import type { Context } from '../kernel/context';
import type { Plain } from '../kernel/plain';
import { subscribeUrl, wholeEnvelope } from './envelope';
import { bodyFor, type Message } from './message';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

/** What is called to deliver a message, without who calls. */
export type Errand = {
  service: string;
  operation: string;
  region: string;
  request: Plain;
  /** Role that SNS assumes for it, instead of coming as a service. */
  roleArn?: string;
};

/** A message that can be delivered at all; an endpoint that is known to be unable is a client error. */
export type ErrandOrFault = Errand | { code: string; reason: string };

/** One attempt's worth of everything that decides what is called. */
export interface Posting {
  state: SnsState;
  topic: Topic;
  message: Message;
  subscription: Subscription;
  context: Context;
}

/** The body that a subscription gets: the message alone when delivery is raw, else the envelope around it. */
export function deliveredBody({ message, subscription, context }: Posting): string {
  const raw = subscription.settings.raw && message.content.type === 'Notification';
  if (raw) return bodyFor(message.content, subscription.identity.protocol);
  return wholeEnvelope(message, subscription, context);
}

export function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}

/** The link that confirms, for whoever reads a confirmation. */
export function confirmLink({ message }: Posting): { confirmUrl?: string } {
  return message.content.type === 'Notification' ? {} : { confirmUrl: subscribeUrl(message.content) };
}

export function recipientErrand(topic: Topic, request: Plain): Errand {
  return { service: 'recipients', operation: 'Deliver', region: topic.identity.region, request };
}
