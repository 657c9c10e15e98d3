import type { WorldView } from '@/engine/client/view';
import { READER } from './names';

/** How many messages the reader has in hand. */
export function heldByReader({ queues = {} }: WorldView): number {
  let count = 0;
  for (const { inFlight, messages } of Object.values(queues)) {
    if (inFlight === 0) continue;
    for (const { heldBy } of messages) if (heldBy === READER) count += 1;
  }
  return count;
}
