import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/**
 * STS's error codes as its Query protocol names them, each with the name of the SDK's exception and the HTTP status.
 * Source: the awsQueryError traits in AWS's STS model. ValidationError is not modelled: AWS's front end answers it.
 */
export const stsErrors = {
  AccessDenied: { shape: 'AccessDenied', httpStatus: 403 },
  MalformedPolicyDocument: { shape: 'MalformedPolicyDocumentException', httpStatus: 400 },
  PackedPolicyTooLarge: { shape: 'PackedPolicyTooLargeException', httpStatus: 400 },
  ValidationError: { shape: 'ValidationError', httpStatus: 400 },
} as const;

export function stsFail(code: keyof typeof stsErrors, message: string): Failed {
  return fail(code, message, { httpStatus: stsErrors[code].httpStatus });
}

export function constraint(field: string, value: unknown, rule: string): Failed {
  const name = `${field.charAt(0).toLowerCase()}${field.slice(1)}`;
  const given = value === undefined ? 'null' : `'${String(value)}'`;
  const text = `1 validation error detected: Value ${given} at '${name}' failed to satisfy constraint: ${rule}`;
  return stsFail('ValidationError', text);
}

export function refuseShape(fault: ShapeFault): Failed {
  if (fault.kind === 'missing') return constraint(fault.path, undefined, 'Member must not be null');
  return stsFail('ValidationError', `${fault.path} can not be converted to ${fault.wanted}`);
}

export function rangeFault(
  field: string,
  value: number | undefined,
  { min, max }: { min: number; max: number },
): Failed | undefined {
  if (value === undefined || (value >= min && value <= max)) return undefined;
  const bound = value < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
  return constraint(field, value, `Member must have value ${bound}`);
}
