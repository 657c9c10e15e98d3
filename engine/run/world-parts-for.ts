import { allSurroundings } from './all-surroundings';
import { needsScaling, needsSurroundings } from './needs-surroundings';
import { SCALING_SERVICES } from './scaling-services';
import type { WorldParts } from './world-parts';

/** The parts that a declaration needs, for hosts that have loaded all of them anyway. */
export function worldPartsFor(declaration: Parameters<typeof needsSurroundings>[0]): WorldParts {
  if (needsSurroundings(declaration)) return { surroundings: allSurroundings };
  return needsScaling(declaration) ? { services: SCALING_SERVICES } : {};
}
