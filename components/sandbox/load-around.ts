import type { Topology } from '@/engine/client/topology';
import type { AroundParts } from './around-parts';
import { hasOthers } from './has-others';

/** Loads the parts for what stands around queues, for a topology that needs them. */
export async function loadAround(topology: Topology): Promise<AroundParts | undefined> {
  return hasOthers(topology) ? (await import('./around/parts')).parts : undefined;
}
