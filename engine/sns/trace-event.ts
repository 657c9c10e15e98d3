import type { Context } from '../kernel/context';
import type { Delivery } from './delivery';
import type { SnsEvent } from './events';
import { bodyFor, type MessageContent } from './message';
import type { Subscription } from './subscription';
import type { Topic } from './topic';

export function record(context: Context, event: SnsEvent): void {
  context.record(event);
}

/** The name that a drawing knows an endpoint by: the last part of an ARN, else the text itself. */
export function nameOfEndpoint(endpoint: string): string {
  if (!endpoint.startsWith('arn:')) return endpoint;
  return endpoint.slice(Math.max(endpoint.lastIndexOf(':'), endpoint.lastIndexOf('/')) + 1);
}

/** What events about a subscription say. */
export function aboutSubscription(topic: Topic, { identity }: Subscription) {
  const { arn, protocol, endpoint, to } = identity;
  return { topic: topic.identity.name, subscription: arn, protocol, endpoint, to };
}

/** What events about a message at a subscription say. */
export function aboutDelivery(topic: Topic, { subscription, message }: Delivery) {
  return about(topic, subscription, message.content);
}

export function about(topic: Topic, { identity }: Subscription, content: MessageContent) {
  const { arn, protocol, to } = identity;
  const { id: messageId, type } = content;
  const confirmation: true | undefined = type === 'Notification' ? undefined : true;
  return {
    topic: topic.identity.name,
    subscription: arn,
    protocol,
    to,
    messageId,
    body: bodyFor(content, protocol),
    confirmation,
  };
}
