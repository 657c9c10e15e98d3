import type { Topology } from '@/engine/client/topology';

const ofQueues = new Set(['queues', 'producers', 'consumers', 'autoScaling']);

/** Whether a topology has anything besides queues, producers and consumers. */
export function hasOthers(topology: Topology): boolean {
  return Object.entries(topology).some(([kind, specs]) => !ofQueues.has(kind) && specs.length > 0);
}
