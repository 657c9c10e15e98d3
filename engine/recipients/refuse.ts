import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** A request of a wrong shape: these operations are the course's own, and so are their words. */
export function refuse(fault: ShapeFault): Failed {
  return fault.kind === 'missing'
    ? fail('MissingParameter', `The field ${fault.path} is missing.`)
    : fail('InvalidParameter', `The field ${fault.path} must be ${fault.wanted}.`);
}
