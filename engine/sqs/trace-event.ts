import type { Context } from '../kernel/context';
import type { SqsEvent } from './events';
import type { Message } from './message';
import type { Queue } from './queue';

export function record(context: Context, event: SqsEvent): void {
  context.record(event);
}

/** What every event about a message says. */
export function about(
  queue: Queue,
  message: Message,
): { queue: string; messageId: string; body: string; groupId?: string } {
  const { id, body, groupId } = message.content;
  return { queue: queue.identity.name, messageId: id, body, groupId };
}

/** When a message that has just arrived becomes visible; undefined when it is already. */
export function delayedUntilMs(message: Message): number | undefined {
  return message.status === 'delayed' ? message.visibleAtMs : undefined;
}
