import type { DeleteQueueRequest } from '@aws-sdk/client-sqs';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import { emptyQueue } from './empty-queue';
import { queueDoesNotExist } from './errors';
import { sqsLimits } from './limits';
import type { Queue } from './queue';
import { queueOperation } from './queue-operation';
import { keyOf, type SqsState } from './state';
import { record } from './trace-event';

/**
 * DeleteQueue: the queue and its messages are gone at once (AWS: within 60 seconds), the name is free after 60 seconds.
 * Source: API reference, DeleteQueue.
 */
export const deleteQueue = queueOperation<DeleteQueueRequest, Record<string, never>>(
  'DeleteQueue',
  ({ state, queue, context }) => {
    refusePendingReceives(queue, context);
    record(context, {
      type: 'sqs.queue-deleted',
      queue: queue.identity.name,
      messageIds: emptyQueue(queue),
    });
    state.queues.delete(keyOf(queue));
    forgetOldDeletions(state, context.nowMs);
    state.deletedAtMs.set(keyOf(queue), context.nowMs);
    return ok({});
  },
  { ownerOnly: true },
);

function refusePendingReceives(queue: Queue, context: Context): void {
  for (const pending of queue.pendingReceives.values()) {
    queue.receiveDeadlines.remove(pending);
    context.complete(pending.callId, queueDoesNotExist());
  }
  queue.pendingReceives.clear();
}

function forgetOldDeletions(state: SqsState, nowMs: number): void {
  for (const [key, atMs] of state.deletedAtMs) {
    if (atMs + sqsLimits.recreateAfterDeleteSeconds.value * 1000 <= nowMs) state.deletedAtMs.delete(key);
  }
}
