import type { Context } from '../kernel/context';
import type { Delivery } from './delivery';
import type { Protocol } from './subscription';
import type { Topic } from './topic';
import { aboutDelivery, record } from './trace-event';

/** How the attributes of delivery status logging begin, by protocol; mail and text messages have none. */
const PREFIXES: Partial<Record<Protocol, string>> = {
  application: 'Application',
  firehose: 'Firehose',
  http: 'HTTP',
  https: 'HTTP',
  lambda: 'Lambda',
  sqs: 'SQS',
};

/**
 * Delivery status logging: with a role for it, every failure is told, and of the successes as many percent as the sample rate
 * says. Source: API reference, SetTopicAttributes. Assumed: a topic without a sample rate tells all of them.
 */
export function recordStatus(
  topic: Topic,
  delivery: Delivery,
  status: 'SUCCESS' | 'FAILURE',
  context: Context,
): void {
  const prefix = PREFIXES[delivery.subscription.identity.protocol];
  const { feedback } = topic.settings;
  const kind = status === 'SUCCESS' ? 'Success' : 'Failure';
  if (!prefix || feedback[`${prefix}${kind}FeedbackRoleArn`] === undefined) return;
  const rate = Number(feedback[`${prefix}SuccessFeedbackSampleRate`] ?? 100);
  if (status === 'SUCCESS' && !context.chance.hit(rate / 100)) return;
  const attempts = delivery.attempts;
  record(context, { type: 'sns.delivery-status', ...aboutDelivery(topic, delivery), status, attempts });
}
