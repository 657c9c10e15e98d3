import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from './check-shape';

/**
 * Makes a service's failures of its codes. From status 500 on the service is at fault, below it the sender.
 * @param errors the codes with the HTTP status of each
 */
export function failWith<Code extends string>(
  errors: Readonly<Record<Code, { readonly httpStatus: number }>>,
): (code: Code, message: string) => Failed {
  return (code, message) => {
    const { httpStatus } = errors[code];
    return fail(code, message, { httpStatus, senderFault: httpStatus < 500 });
  };
}

/** How a service refuses what its model does not allow. */
export interface ModelRefusals {
  /** A value that is not there, or not allowed. */
  invalid(message: string): Failed;
  /** A value of the wrong type. */
  wrongType(message: string): Failed;
}

/** What AWS's front end says before the service itself sees a request, in its words, with the codes of one service. */
export function modelFaults({ invalid, wrongType }: ModelRefusals) {
  /** @param value undefined for one that is not there */
  function constraint(field: string, value: unknown, rule: string): Failed {
    const given = value === undefined ? 'null' : `'${String(value)}'`;
    const name = `${field.charAt(0).toLowerCase()}${field.slice(1)}`;
    return invalid(
      `1 validation error detected: Value ${given} at '${name}' failed to satisfy constraint: ${rule}`,
    );
  }
  function missing(field: string): Failed {
    return constraint(field, undefined, 'Member must not be null');
  }
  function rangeFault(
    field: string,
    value: number | undefined,
    { min, max }: { min: number; max: number },
  ): Failed | undefined {
    if (value === undefined || (value >= min && value <= max)) return undefined;
    const bound = value < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
    return constraint(field, value, `Member must have value ${bound}`);
  }
  function refuseShape(fault: ShapeFault): Failed {
    if (fault.kind === 'missing') return missing(fault.path);
    return wrongType(`${fault.path} can not be converted to ${fault.wanted}`);
  }
  return { constraint, missing, rangeFault, refuseShape };
}
