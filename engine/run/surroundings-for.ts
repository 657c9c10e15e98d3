import '../kernel/policy-engine';
import { allSurroundings } from './all-surroundings';
import { needsSurroundings } from './needs-surroundings';
import type { Surroundings } from './surroundings';

/** The services around SQS where a declaration needs them, for hosts that have loaded them anyway. */
export function surroundingsFor(
  declaration: Parameters<typeof needsSurroundings>[0],
): Surroundings | undefined {
  return needsSurroundings(declaration) ? allSurroundings : undefined;
}
