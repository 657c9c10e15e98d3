import type { Queue } from './queue';

/** Drops every message, visible, delayed or in flight. @returns the ids of what was dropped */
export function emptyQueue(queue: Queue): string[] {
  const messages = [...queue.messages.values()];
  for (const message of messages) queue.drop(message);
  return messages.map((message) => message.content.id);
}
