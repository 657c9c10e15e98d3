import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** Firehose's error codes and their HTTP status. Source: the error shapes of AWS's Firehose model. */
export const firehoseErrors = {
  InvalidArgumentException: { httpStatus: 400 },
  LimitExceededException: { httpStatus: 400 },
  ResourceInUseException: { httpStatus: 400 },
  ResourceNotFoundException: { httpStatus: 400 },
  SerializationException: { httpStatus: 400 },
  ValidationException: { httpStatus: 400 },
} as const;

export type FirehoseErrorCode = keyof typeof firehoseErrors;

export function firehoseFail(code: FirehoseErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: firehoseErrors[code].httpStatus });
}

export function invalid(message: string): Failed {
  return firehoseFail('InvalidArgumentException', message);
}

export function refuseShape(fault: ShapeFault): Failed {
  const field = `${fault.path.charAt(0).toLowerCase()}${fault.path.slice(1)}`;
  return fault.kind === 'missing'
    ? firehoseFail(
        'ValidationException',
        `1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`,
      )
    : firehoseFail('SerializationException', `${fault.path} can not be converted to ${fault.wanted}`);
}
