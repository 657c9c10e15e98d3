import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import { outgoingCall } from './deliverer';
import type { Delivery } from './delivery';
import { deliveredBody } from './delivery-attempt';
import { regionOf } from './delivery-call';
import { snsLimits } from './limits';
import { groupIds, queueOf, sqsAttributes } from './queue-call';
import type { SnsState } from './state';
import type { Topic } from './topic';
import { aboutDelivery, nameOfEndpoint, record } from './trace-event';

/**
 * Sends a message whose delivery has failed for good to the subscription's dead-letter queue: what would have been delivered,
 * with what went wrong as attributes. Source: SNS Developer Guide, sns-dead-letter-queues; the attributes' names are AWS's practice.
 */
export function deadLetter(
  state: SnsState,
  topic: Topic,
  delivery: Delivery,
  queueArn: string,
  context: Context,
): void {
  const { message, subscription, failure } = delivery;
  const raw = subscription.settings.raw;
  delivery.status = 'dead-lettering';
  const request: Plain = {
    ...queueOf(queueArn),
    MessageBody: deliveredBody({ state, topic, message, subscription, context }),
    MessageAttributes: withWhy(raw ? sqsAttributes(message) : undefined, {
      ErrorCode: text(failure?.code ?? ''),
      ErrorMessage: text(failure?.reason ?? ''),
      RequestID: text(context.uuid()),
    }),
    ...groupIds(message, queueArn, topic),
  };
  const call = { service: 'sqs', operation: 'SendMessage', region: regionOf(queueArn), request };
  context.call(outgoingCall(topic, call, delivery.id));
}

/**
 * The message's own attributes come first. Assumed, not documented: of what went wrong only so much is written as a message of
 * SQS has room for, and a message that has more attributes than that is kept without them.
 */
function withWhy(own: Record<string, Plain> | undefined, why: Record<string, Plain>): Record<string, Plain> {
  const { max } = snsLimits.rawSqsAttributes;
  const fitting = own && Object.keys(own).length <= max ? own : {};
  const room = max - Object.keys(fitting).length;
  return { ...fitting, ...Object.fromEntries(Object.entries(why).slice(0, room)) };
}

function text(value: string): Plain {
  return { DataType: 'String', StringValue: value === '' ? 'unknown' : value };
}

/** The dead-letter queue has answered: the message is in it, or lost. */
export function deadLettered(
  topic: Topic,
  delivery: Delivery,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const { status, settings } = delivery.subscription;
  const about = aboutDelivery(topic, delivery);
  const reason = delivery.failure?.reason ?? '';
  if (outcome.ok) {
    status.deadLettered += 1;
    topic.minute.redriven += 1;
    const queue = nameOfEndpoint(settings.deadLetterTargetArn ?? '');
    record(context, { type: 'sns.message-dead-lettered', ...about, queue, reason });
  } else {
    topic.minute.failedToRedrive += 1;
    const why = `The dead-letter queue refused it: ${outcome.error.message}`;
    record(context, { type: 'sns.message-dropped', ...about, reason: why });
  }
}
