import { type EventRows, movement } from '../module/event-row';
import { actorName, brief, times } from '../module/sentences';
import type { SqsEvent } from './events';
import type { SqsFacts } from './facts';
import { receivedText } from './received-text';

/** All that is known of what SQS records. */
export const eventRows: EventRows<SqsEvent, SqsFacts> = {
  'sqs.queue-created': {
    told: true,
    counts: ({ queues }, { queue }) => void queues.queue(queue),
  },
  'sqs.queue-changed': { told: true },
  'sqs.queue-deleted': { told: true, counts: (facts, { messageIds }) => facts.purge(messageIds) },
  'sqs.queue-purged': { told: true, counts: (facts, { messageIds }) => facts.purge(messageIds) },
  'sqs.message-sent': {
    told: true,
    movement: ({ by, queue }) => movement('send', by, queue),
    counts({ queues, shared }, { queue, messageId, body, groupId, delayedUntilMs }, atMs) {
      queues.enter(messageId, queue, arrivalPlace(delayedUntilMs), atMs);
      queues.queue(queue).sent += 1;
      shared.messages.sent(messageId, { queue, body, groupId, sentAtMs: atMs });
    },
  },
  'sqs.send-deduplicated': {
    told: true,
    counts: ({ shared }, { queue, body }) => shared.messages.deduplicated(queue, body),
  },
  'sqs.message-available': {
    sentence: ({ body, queue }) => `${brief(body)} became visible in ${queue}: its delay has ended`,
    counts: ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  },
  'sqs.message-delivered': {
    // A send that ends another's long poll causes a delivery that is not the sender's.
    told: ({ to }, { caller, operation }) => operation === 'ReceiveMessage' && to === caller.actor,
    sentence: (event) => receivedText(actorName(event.to), event),
    movement: ({ queue, to }) => movement('deliver', queue, to),
    counts({ queues, shared }, { queue, messageId, replayed }, atMs) {
      queues.shift(messageId, 'inFlight');
      // The same receive asked for again is not another delivery.
      if (replayed) return;
      queues.queue(queue).received += 1;
      shared.messages.delivered(messageId, atMs);
    },
  },
  'sqs.receive-missed': { told: true },
  'sqs.message-duplicated': {
    sentence: ({ body, queue }) => `A copy of ${brief(body)} stayed visible in ${queue}`,
    counts: ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  },
  'sqs.message-returned': {
    sentence: ({ body, queue, reason }) =>
      reason === 'visibility-ended'
        ? `${brief(body)} is visible again in ${queue}: its visibility timeout ended before it was deleted`
        : `${brief(body)} is visible again in ${queue}: its visibility timeout was set to zero`,
    movement: ({ heldBy, queue }) => movement('return', heldBy ?? queue, queue),
    counts: ({ queues }, { messageId }) => queues.shift(messageId, 'visible'),
  },
  'sqs.visibility-changed': { told: true },
  'sqs.message-deleted': {
    told: true,
    movement: ({ by, queue }) => movement('delete', by, queue),
    counts({ queues, shared }, { queue, messageId, by }, atMs) {
      queues.leave(messageId);
      queues.queue(queue).deleted += 1;
      // Whoever is no worker has no work that the engine could see: deleting is their word that it is done.
      if (!shared.workers.isWorker(by)) shared.messages.processed(messageId, atMs);
      shared.messages.gone(messageId, 'deleted');
    },
  },
  'sqs.delete-ignored': { told: true },
  'sqs.message-expired': {
    sentence: ({ body, queue }) => `${brief(body)} expired in ${queue}: retention removed it`,
    movement: ({ queue }) => movement('expire', queue, queue),
    counts({ queues, shared }, { messageId }) {
      queues.leave(messageId);
      shared.messages.gone(messageId, 'expired');
    },
  },
  'sqs.message-dead-lettered': {
    sentence: ({ body, from, to, receiveCount }) =>
      `${brief(body)} moved from ${from} to ${to} after ${times(receiveCount, 'receive')}`,
    movement: ({ from, to }) => movement('deadLetter', from, to),
    counts({ queues, shared }, { queue, messageId, to, delayedUntilMs }, atMs) {
      // A standard queue's message keeps its age in the dead-letter queue, a FIFO queue's starts anew.
      const sentAtMs = queue.endsWith('.fifo') ? atMs : (queues.sentAtMs(messageId) ?? atMs);
      queues.enter(messageId, to, arrivalPlace(delayedUntilMs), sentAtMs);
      shared.messages.deadLettered(messageId);
    },
  },
  'sqs.message-moved': {
    sentence: ({ body, from, to }) => `${brief(body)} was moved from ${from} to ${to}`,
    movement: ({ from, to }) => movement('move', from, to),
    counts({ queues, shared }, { oldId, newId, to, delayedUntilMs }, atMs) {
      queues.leave(oldId);
      queues.enter(newId, to, arrivalPlace(delayedUntilMs), atMs);
      shared.messages.moved(oldId, newId);
    },
  },
  'sqs.move-task-started': { told: true },
  'sqs.move-task-ended': {
    sentence: ({ from, moved, status }) =>
      `The move task of ${from} ended ${status.toLowerCase()} after ${times(moved, 'message')}`,
  },
};

function arrivalPlace(delayedUntilMs: number | undefined): 'visible' | 'delayed' {
  return delayedUntilMs === undefined ? 'visible' : 'delayed';
}
