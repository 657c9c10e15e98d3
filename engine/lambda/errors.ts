import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** Lambda's error codes and their HTTP status. Source: the error shapes of AWS's Lambda model. */
export const lambdaErrors = {
  InvalidParameterValueException: { httpStatus: 400 },
  InvalidRequestContentException: { httpStatus: 400 },
  PolicyLengthExceededException: { httpStatus: 400 },
  RequestTooLargeException: { httpStatus: 413 },
  ResourceConflictException: { httpStatus: 409 },
  ResourceNotFoundException: { httpStatus: 404 },
  SerializationException: { httpStatus: 400 },
  TooManyRequestsException: { httpStatus: 429 },
  ValidationException: { httpStatus: 400 },
} as const;

export type LambdaErrorCode = keyof typeof lambdaErrors;

export function lambdaFail(code: LambdaErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: lambdaErrors[code].httpStatus });
}

export function refuseShape(fault: ShapeFault): Failed {
  const field = `${fault.path.charAt(0).toLowerCase()}${fault.path.slice(1)}`;
  return fault.kind === 'missing'
    ? lambdaFail(
        'ValidationException',
        `1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`,
      )
    : lambdaFail('SerializationException', `${fault.path} can not be converted to ${fault.wanted}`);
}

export function invalid(message: string): Failed {
  return lambdaFail('InvalidParameterValueException', message);
}

/** A value outside what the model allows. */
export function outOfRange(
  field: string,
  value: unknown,
  { min, max }: { min: number; max: number },
): Failed {
  const bound =
    typeof value === 'number' && value < min
      ? `greater than or equal to ${min}`
      : `less than or equal to ${max}`;
  return lambdaFail(
    'ValidationException',
    `1 validation error detected: Value '${String(value)}' at '${field}' failed to satisfy constraint: Member must have value ${bound}`,
  );
}

export function functionNotFound(arn: string): Failed {
  return lambdaFail('ResourceNotFoundException', `Function not found: ${arn}`);
}

export function rangeFault(
  field: string,
  value: number,
  range: { min: number; max: number },
): Failed | undefined {
  return value < range.min || value > range.max ? outOfRange(field, value, range) : undefined;
}
