import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Queue } from './queue';
import type { SqsState } from './state';
import { takeMessages } from './take-messages';

/** Gives available messages to long polls in the order in which they came. */
export function serveWaiters(state: SqsState, queue: Queue, context: Context): void {
  for (const waiter of queue.waiters.values()) {
    if (!queue.lanes.hasNext) return;
    const Messages = takeMessages(state, queue, waiter.ask, context);
    if (Messages.length === 0) return;
    queue.waiters.delete(waiter.callId);
    queue.waiterDeadlines.remove(waiter);
    context.complete(waiter.callId, ok({ Messages }));
  }
}
