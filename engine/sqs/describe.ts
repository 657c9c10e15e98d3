import { since } from '../structures/since';
import type { Message } from './message';
import type { Queue } from './queue';
import { sequenceNumber } from './render-message';
import { keyOf, queueOfArn, type SqsState } from './state';
import { handleOf } from './take-messages';
import { MESSAGES_IN_SQS_VIEW, type MessageView, type QueueView, type SqsView } from './view';

/** What a viewer may see of SQS now. Takes as long as the queues it shows, at most 1,000 messages of each. */
export function describeState(state: SqsState, nowMs: number, originMs: number): SqsView {
  const queues: Record<string, QueueView> = {};
  for (const queue of state.queues.values()) {
    const { name } = queue.identity;
    // The first queue of a name has it for itself; one of another account or Region is told apart by both.
    queues[name in queues ? keyOf(queue) : name] = describeQueue(state, queue, nowMs, originMs);
  }
  return { queues };
}

function describeQueue(state: SqsState, queue: Queue, nowMs: number, originMs: number): QueueView {
  const { identity, settings } = queue;
  const longest = queue.ages.longestHere;
  const redrive = settings.redrive;
  const target = redrive && queueOfArn(state, redrive.deadLetterTargetArn);
  return {
    name: identity.name,
    url: identity.url,
    arn: identity.arn,
    accountId: identity.accountId,
    fifo: identity.fifo,
    visible: queue.visible,
    inFlight: queue.inFlight.size,
    delayed: queue.delayed.size,
    oldestAgeMs: longest && nowMs - longest.enqueuedAtMs,
    deadLetterQueue: target?.identity.name,
    maxReceiveCount: redrive?.maxReceiveCount,
    visibilityTimeoutMs: settings.visibilityTimeoutSeconds * 1000,
    delayMs: settings.delaySeconds * 1000,
    retentionMs: settings.retentionSeconds * 1000,
    waitTimeMs: settings.waitTimeSeconds * 1000,
    waiting: queue.pendingReceives.size,
    messages: firstMessages(queue).map((message) => describeMessage(queue, message, originMs)),
  };
}

function firstMessages(queue: Queue): Message[] {
  const first: Message[] = [];
  for (const message of queue.messages.values()) {
    if (first.length === MESSAGES_IN_SQS_VIEW) break;
    first.push(message);
  }
  return first.sort((one, other) => one.order - other.order);
}

function describeMessage(queue: Queue, message: Message, originMs: number): MessageView {
  const { content, status } = message;
  return {
    id: content.id,
    body: content.body,
    state: status,
    sentAtMs: message.sentAtMs - originMs,
    enqueuedAtMs: message.enqueuedAtMs - originMs,
    firstReceivedAtMs: since(message.firstReceivedAtMs, originMs),
    receiveCount: message.receiveCount,
    receiptHandle: message.receive > 0 ? handleOf(queue, message) : undefined,
    visibleAtMs: status === 'visible' ? undefined : message.visibleAtMs - originMs,
    expiresAtMs: message.retainedFromMs + queue.settings.retentionSeconds * 1000 - originMs,
    groupId: content.groupId,
    deduplicationId: content.deduplicationId,
    sequenceNumber: queue.identity.fifo ? sequenceNumber(message.sequence) : undefined,
    attributes: content.attributes,
    heldBy: message.heldBy,
  };
}
