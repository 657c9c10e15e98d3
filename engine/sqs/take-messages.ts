import type { Message as AwsMessage } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { deadLetter, deadLetterQueueOf } from './dead-letter';
import type { Lane } from './lane';
import { sqsLimits } from './limits';
import type { Message } from './message';
import type { ReceiveAsk } from './pending-receive';
import type { Queue } from './queue';
import { formatHandle } from './receipt-handle';
import { renderMessage } from './render-message';
import type { SqsState } from './state';
import { about, record } from './trace-event';
import { endVisibility } from './visibility';

export function inFlightLimit(queue: Queue): number {
  return queue.identity.fifo ? sqsLimits.inFlightFifo.max : sqsLimits.inFlightStandard.max;
}

interface Taking {
  state: SqsState;
  queue: Queue;
  ask: ReceiveAsk;
  context: Context;
  taken: Message[];
}

/** Takes up to `ask.max` visible messages: each is hidden and delivered, or moved to the dead-letter queue. */
export function takeMessages(state: SqsState, queue: Queue, ask: ReceiveAsk, context: Context): AwsMessage[] {
  const taking: Taking = { state, queue, ask, context, taken: [] };
  const { taken } = taking;
  while (taken.length < ask.max && queue.inFlight.size < inFlightLimit(queue)) {
    const lane = queue.lanes.next(context.nowMs, queue.inFlight.size);
    if (!lane) break;
    if (queue.identity.fifo) takeGroup(taking, lane);
    else takeOne(taking, reordered(queue, lane.head as Message, context));
  }
  const answer = taken.map((message) => deliver(queue, message, ask, context));
  if (answer.length > 0) afterwards(taking);
  return answer;
}

/**
 * The head of a free group and what follows it, as far as the receive asks: the first message locks the group for other
 * receives, and SQS fills one receive from one group first.
 * Source: SQS Developer Guide, FIFO-queues-understanding-logic.
 */
function takeGroup(taking: Taking, lane: Lane): void {
  const { queue, ask, taken } = taking;
  const before = taken.length;
  const room = Math.min(ask.max, before + inFlightLimit(queue) - queue.inFlight.size);
  for (let head = lane.head; head?.inWindow && taken.length < room; head = lane.head) {
    takeOne(taking, head);
    // The head was dead-lettered, so the group is not locked: another may have waited longer by now.
    if (taken.length === before) return;
  }
}

function takeOne({ state, queue, ask, context, taken }: Taking, message: Message): void {
  const target = deadLetterQueueOf(state, queue, message);
  if (target) {
    deadLetter(state, queue, target, message, context);
    return;
  }
  queue.hide(message, context.nowMs + ask.visibilityMs);
  taken.push(message);
}

/** Standard queues order as well as they can; a seeded world may be told to do it badly. */
function reordered(queue: Queue, head: Message, context: Context): Message {
  if (!context.chance.hit(queue.memory.imperfection.reorder)) return head;
  // Assumed, not documented: a message overtakes at most nine others.
  return queue.laneOf(head).behindHead(1 + context.chance.below(9)) ?? head;
}

function deliver(queue: Queue, message: Message, ask: ReceiveAsk, context: Context): AwsMessage {
  message.receiveCount += 1;
  message.receivesHere += 1;
  message.receive = queue.nextReceive;
  queue.nextReceive += 1;
  message.receivedAtMs = context.nowMs;
  message.firstReceivedAtMs ??= context.nowMs;
  message.heldBy = ask.actor;
  message.visibilityChanged = false;
  const repeated = message.duplicate;
  message.duplicate = false;
  recordDelivery(queue, message, ask.actor, context, { duplicate: repeated || undefined });
  return renderMessage(queue, message, ask);
}

export function recordDelivery(
  queue: Queue,
  message: Message,
  to: string,
  context: Context,
  how: { duplicate?: boolean; replayed?: boolean },
): void {
  record(context, {
    type: 'sqs.message-delivered',
    ...about(queue, message),
    to,
    receiveCount: message.receiveCount,
    receiptHandle: handleOf(queue, message),
    visibleAtMs: message.visibleAtMs,
    ...how,
  });
}

export function handleOf(queue: Queue, message: Message): string {
  return formatHandle({ queueTag: queue.identity.tag, number: message.number, receive: message.receive });
}

function afterwards({ queue, taken, ask, context }: Taking): void {
  queue.memory.minute.received += taken.length;
  if (ask.attemptId !== undefined) {
    const receives = taken.map(({ number, receive }) => ({ number, receive }));
    queue.memory.receives.put(ask.attemptId, receives, context.nowMs);
  }
  for (const message of taken) {
    if (context.chance.hit(queue.memory.imperfection.duplicateDelivery)) duplicate(queue, message, context);
  }
  // VisibilityTimeout 0 shows the messages again at once, but only after all of this receive have been taken.
  if (ask.visibilityMs === 0) endVisibility(queue, context);
}

function duplicate(queue: Queue, message: Message, context: Context): void {
  if (queue.identity.fifo) return;
  message.duplicate = true;
  queue.show(message);
  record(context, { type: 'sqs.message-duplicated', ...about(queue, message) });
}
