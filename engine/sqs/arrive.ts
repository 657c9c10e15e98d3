import type { Message } from './message';
import type { Queue } from './queue';

/** Puts a message into a queue as its latest arrival. @param delayMs 0 makes it visible at once */
export function arrive(queue: Queue, message: Message, nowMs: number, delayMs: number): void {
  message.number = queue.nextNumber;
  queue.nextNumber += 1;
  queue.toTheBack(message);
  // Assumed: the documentation promises only that numbers grow and leave gaps.
  message.sequence = message.number * 256;
  message.enqueuedAtMs = nowMs;
  message.status = delayMs > 0 ? 'delayed' : 'visible';
  message.visibleAtMs = delayMs > 0 ? nowMs + delayMs : 0;
  queue.put(message);
}
