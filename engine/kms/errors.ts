import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** KMS's error codes and their HTTP status. Source: the error shapes of AWS's KMS model. */
export const kmsErrors = {
  AlreadyExistsException: { httpStatus: 400 },
  DisabledException: { httpStatus: 400 },
  IncorrectKeyException: { httpStatus: 400 },
  InvalidAliasNameException: { httpStatus: 400 },
  InvalidCiphertextException: { httpStatus: 400 },
  KMSInvalidStateException: { httpStatus: 400 },
  LimitExceededException: { httpStatus: 400 },
  MalformedPolicyDocumentException: { httpStatus: 400 },
  NotFoundException: { httpStatus: 400 },
  SerializationException: { httpStatus: 400 },
  UnsupportedOperationException: { httpStatus: 400 },
  ValidationException: { httpStatus: 400 },
} as const;

export type KmsErrorCode = keyof typeof kmsErrors;

export function kmsFail(code: KmsErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: kmsErrors[code].httpStatus });
}

export function refuseShape(fault: ShapeFault): Failed {
  if (fault.kind === 'missing') return constraint(fault.path, undefined, 'Member must not be null');
  return kmsFail('SerializationException', `${fault.path} can not be converted to ${fault.wanted}`);
}

export function constraint(field: string, value: unknown, rule: string): Failed {
  const name = `${field.charAt(0).toLowerCase()}${field.slice(1)}`;
  const given = value === undefined ? 'null' : `'${String(value)}'`;
  const text = `1 validation error detected: Value ${given} at '${name}' failed to satisfy constraint: ${rule}`;
  return kmsFail('ValidationException', text);
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
