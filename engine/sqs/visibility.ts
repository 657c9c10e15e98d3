import type { Context } from '../kernel/context';
import type { ReturnReason } from './events';
import { sqsLimits } from './limits';
import type { Message } from './message';
import type { Queue } from './queue';
import { about, record } from './trace-event';

/** Shows every message whose visibility timeout has ended. */
export function endVisibility(queue: Queue, context: Context): void {
  for (
    let first = queue.inFlight.top;
    first && first.visibleAtMs <= context.nowMs;
    first = queue.inFlight.top
  ) {
    returnMessage(queue, first, 'visibility-ended', context);
  }
}

/** An in-flight message becomes available again, at its old place in the order. */
export function returnMessage(queue: Queue, message: Message, reason: ReturnReason, context: Context): void {
  const { heldBy } = message;
  noteProcessing(queue, message, context);
  // A standard queue puts a message that was received three times at the back, out of the age metric.
  // Source: SQS Developer Guide, sqs-available-cloudwatch-metrics.
  if (!queue.identity.fifo && message.receivesHere >= sqsLimits.poisonReceives.value) {
    queue.toTheBack(message);
    if (!message.poison) queue.ages.markPoison(message);
  }
  queue.show(message);
  message.heldBy = undefined;
  record(context, { type: 'sqs.message-returned', ...about(queue, message), reason, heldBy });
}

/** Fair queues count how long consumers were busy with each tenant. */
export function noteProcessing(queue: Queue, message: Message, context: Context): void {
  queue.lanes.spent(queue.laneOf(message), context.nowMs, context.nowMs - message.receivedAtMs);
}
