import type { Context } from '../kernel/context';
import { arrive } from './arrive';
import type { Message } from './message';
import type { Queue } from './queue';
import { queueOfArn, type SqsState } from './state';
import { about, delayedUntilMs, record } from './trace-event';

/**
 * Where a message goes instead of being delivered once more: the redrive policy's target when another receive would
 * exceed maxReceiveCount. Source: API reference, SetQueueAttributes ("when the ReceiveCount exceeds the maxReceiveCount").
 * Assumed, not documented: only receives in this queue count, so that a dead-letter queue with a policy of its own still
 * delivers; and a target that has been deleted leaves the message where it is.
 */
export function deadLetterQueueOf(state: SqsState, queue: Queue, message: Message): Queue | undefined {
  const { redrive } = queue.settings;
  if (!redrive || message.receivesHere < redrive.maxReceiveCount) return undefined;
  const target = queueOfArn(state, redrive.deadLetterTargetArn);
  return target === queue ? undefined : target;
}

/** Moves a message as a redrive policy does: same MessageId, not counted in NumberOfMessagesSent. */
export function deadLetter(
  state: SqsState,
  queue: Queue,
  target: Queue,
  message: Message,
  context: Context,
): void {
  queue.drop(message);
  message.deadLetterSourceArn = queue.identity.arn;
  message.receivesHere = 0;
  message.receive = 0;
  message.poison = false;
  message.duplicate = false;
  // A standard queue's message keeps its age; a FIFO queue's starts anew, with its id as deduplication id.
  // Source: SQS Developer Guide, sqs-dead-letter-queues.
  if (queue.identity.fifo) {
    message.sentAtMs = context.nowMs;
    message.retainedFromMs = context.nowMs;
    message.content.deduplicationId = message.content.id;
  }
  arrive(target, message, context.nowMs, target.settings.delaySeconds * 1000);
  record(context, {
    type: 'sqs.message-dead-lettered',
    ...about(queue, message),
    from: queue.identity.name,
    to: target.identity.name,
    receiveCount: message.receiveCount,
    delayedUntilMs: delayedUntilMs(message),
  });
  state.dirtyQueues.add(target);
}
