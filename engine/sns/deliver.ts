import type { Context } from '../kernel/context';
import type { Failure, Outcome } from '../kernel/outcome';
import { deadLetter, deadLettered } from './dead-letter';
import { outgoingCall } from './deliverer';
import { Delivery } from './delivery';
import { effectivePolicy } from './delivery-policy';
import { recordStatus } from './delivery-status';
import { joinGroupOrder, leaveGroupOrder } from './group-order';
import { makeDeliveryCall } from './make-delivery-call';
import type { Message } from './message';
import { disableEndpoint } from './mobile/publish-direct';
import { retryDelayMs } from './retry-delays';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';
import { aboutDelivery, record } from './trace-event';

/** Why an attempt failed, and whether another may succeed. */
type Fault = { code: string; reason: string; again: boolean };

/** Sends a message on its way to a subscription; behind those of its group that are on their way already. */
export function beginDelivery(
  state: SnsState,
  message: Message,
  subscription: Subscription,
  context: Context,
): void {
  const delivery = new Delivery(state.nextDelivery, message, subscription);
  state.nextDelivery += 1;
  state.deliveries.set(delivery.id, delivery);
  if (joinGroupOrder(delivery)) proceed(state, delivery, context);
}

/** Tries a delivery, or if that is at its end already the next of its group. */
function proceed(state: SnsState, first: Delivery, context: Context): void {
  let delivery: Delivery | undefined = first;
  while (delivery) {
    const topic = state.topics.get(delivery.subscription.identity.topicArn);
    if (topic && attempt(state, topic, delivery, context)) return;
    state.deliveries.delete(delivery.id);
    delivery = leaveGroupOrder(delivery);
  }
}

/** @returns false when the delivery is at its end already */
function attempt(state: SnsState, topic: Topic, delivery: Delivery, context: Context): boolean {
  if (!delivery.subscription.alive && delivery.message.content.type !== 'UnsubscribeConfirmation') {
    const reason = 'The subscription is gone.';
    record(context, { type: 'sns.message-dropped', ...aboutDelivery(topic, delivery), reason });
    return false;
  }
  const slotMs = slotOf(topic, delivery, context.nowMs);
  if (slotMs > context.nowMs) {
    wait(delivery, slotMs, context);
    return true;
  }
  const { message, subscription } = delivery;
  delivery.attempts += 1;
  const call = makeDeliveryCall({ state, topic, message, subscription, context });
  if ('code' in call) return !fail(state, topic, delivery, { ...call, again: false }, context);
  delivery.status = 'called';
  context.call(outgoingCall(topic, call, delivery.id));
  return true;
}

/**
 * When a throttled endpoint takes its next delivery, which is then taken by this one. Source: SNS Developer Guide,
 * sns-message-delivery-retries, maxReceivesPerSecond.
 */
function slotOf(topic: Topic, { subscription, status }: Delivery, nowMs: number): number {
  const { protocol } = subscription.identity;
  if (protocol !== 'http' && protocol !== 'https') return nowMs;
  const { throttlePolicy } = effectivePolicy(
    topic.settings.deliveryPolicy,
    subscription.settings.deliveryPolicy,
  );
  // Whoever waited for its moment does not ask for another.
  if (!throttlePolicy || status === 'waiting') return nowMs;
  const slotMs = Math.max(nowMs, subscription.status.nextSlotMs);
  subscription.status.nextSlotMs = slotMs + Math.ceil(1000 / throttlePolicy.maxReceivesPerSecond);
  return slotMs;
}

function wait(delivery: Delivery, untilMs: number, context: Context): void {
  delivery.status = 'waiting';
  context.schedule(untilMs, { kind: 'attempt', delivery: delivery.id });
}

/** The moment of a delivery that waited has come. */
export function attemptAgain(state: SnsState, id: number, context: Context): void {
  const delivery = state.deliveries.get(id);
  if (delivery?.status !== 'waiting') return;
  if (delivery.attempts > 0) delivery.subscription.status.retrying -= 1;
  proceed(state, delivery, context);
}

/** A call that delivers, or fills a dead-letter queue, has been answered. */
export function answered(state: SnsState, id: number, outcome: Outcome<unknown>, context: Context): void {
  const delivery = state.deliveries.get(id);
  if (delivery && isAtEnd(state, delivery, outcome, context)) end(state, delivery, context);
}

function isAtEnd(state: SnsState, delivery: Delivery, outcome: Outcome<unknown>, context: Context): boolean {
  const topic = state.topics.get(delivery.subscription.identity.topicArn);
  if (!topic) return true;
  if (delivery.status === 'dead-lettering') deadLettered(topic, delivery, outcome, context);
  else if (outcome.ok) succeed(topic, delivery, context);
  else {
    feedBack(state, delivery, outcome.error, context);
    return fail(state, topic, delivery, faultOf(outcome.error), context);
  }
  return true;
}

function succeed(topic: Topic, delivery: Delivery, context: Context): void {
  const { subscription, attempts, message } = delivery;
  if (message.content.type === 'Notification') {
    subscription.status.delivered += 1;
    topic.minute.delivered += 1;
  }
  record(context, { type: 'sns.message-delivered', ...aboutDelivery(topic, delivery), attempt: attempts });
  recordStatus(topic, delivery, 'SUCCESS', context);
}

/** A token that is not valid any more disables its endpoint. */
function feedBack(
  { mobile }: SnsState,
  { subscription }: Delivery,
  { code }: Failure,
  context: Context,
): void {
  const endpoint = code === 'InvalidToken' && mobile.endpoints.get(subscription.identity.endpoint);
  if (endpoint) disableEndpoint(mobile, endpoint, context);
}

/**
 * Client errors are not tried again: the endpoint is gone, or does not let SNS in. Trouble on the server's side and throttling
 * are. Source: SNS Developer Guide, sns-dead-letter-queues.
 */
function faultOf({ code, message, senderFault, httpStatus }: Failure): Fault {
  const again =
    !senderFault || httpStatus >= 500 || httpStatus === 429 || /Throttl|TooManyRequests/.test(code);
  return { code, reason: message, again };
}

/** An attempt has failed: it waits for the next, goes to the dead-letter queue, or is dropped. @returns whether it is at its end */
function fail(state: SnsState, topic: Topic, delivery: Delivery, fault: Fault, context: Context): boolean {
  const { subscription, attempts, message } = delivery;
  const { code, reason } = fault;
  const delayMs = fault.again ? delayOf(topic, delivery) : undefined;
  const retryAtMs = delayMs === undefined ? undefined : context.nowMs + delayMs;
  const about = aboutDelivery(topic, delivery);
  record(context, { type: 'sns.delivery-failed', ...about, attempt: attempts, code, reason, retryAtMs });
  // A retry without delay belongs to this very moment: a timer would let others come between.
  if (retryAtMs === context.nowMs) return !attempt(state, topic, delivery, context);
  if (retryAtMs !== undefined) {
    subscription.status.retrying += 1;
    wait(delivery, retryAtMs, context);
    return false;
  }
  subscription.status.failed += 1;
  topic.minute.failed += 1;
  recordStatus(topic, delivery, 'FAILURE', context);
  const queueArn = subscription.settings.deadLetterTargetArn;
  if (queueArn !== undefined && message.content.type === 'Notification') {
    delivery.failure = { code, reason };
    deadLetter(state, topic, delivery, queueArn, context);
    return false;
  }
  record(context, { type: 'sns.message-dropped', ...about, reason });
  return true;
}

function delayOf(topic: Topic, { subscription, attempts }: Delivery): number | undefined {
  const { deliveryPolicy } = topic.settings;
  const { healthyRetryPolicy } = effectivePolicy(deliveryPolicy, subscription.settings.deliveryPolicy);
  return retryDelayMs(subscription.identity.protocol, attempts, healthyRetryPolicy);
}

/** A delivery is over, and the next of its group may go. */
function end(state: SnsState, delivery: Delivery, context: Context): void {
  state.deliveries.delete(delivery.id);
  const next = leaveGroupOrder(delivery);
  if (next) proceed(state, next, context);
}
