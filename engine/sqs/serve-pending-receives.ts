import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { Queue } from './queue';
import type { SqsState } from './state';
import { takeMessages } from './take-messages';

/** Gives available messages to long polls in the order in which they came. */
export function servePendingReceives(state: SqsState, queue: Queue, context: Context): void {
  for (const pending of queue.pendingReceives.values()) {
    if (!queue.lanes.hasNext) return;
    const Messages = takeMessages(state, queue, pending.ask, context);
    if (Messages.length === 0) return;
    queue.pendingReceives.delete(pending.callId);
    queue.receiveDeadlines.remove(pending);
    context.complete(pending.callId, ok({ Messages }));
  }
}
