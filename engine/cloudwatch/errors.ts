import type { Failed } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';
import { failWith } from '../shape/service-errors';

/** CloudWatch's error codes, what Query clients see, and the HTTP status. Source: the error traits of AWS's CloudWatch model. */
export const cloudWatchErrors = {
  InvalidParameterCombination: { legacyCode: 'InvalidParameterCombination', httpStatus: 400 },
  InvalidParameterValue: { legacyCode: 'InvalidParameterValue', httpStatus: 400 },
  LimitExceeded: { legacyCode: 'LimitExceeded', httpStatus: 400 },
  ResourceNotFound: { legacyCode: 'ResourceNotFound', httpStatus: 404 },
  ValidationError: { legacyCode: 'ValidationError', httpStatus: 400 },
} as const;

export const cloudWatchFail = failWith(cloudWatchErrors);

export function invalid(message: string): Failed {
  return cloudWatchFail('ValidationError', message);
}

export function refuseShape({ kind, path }: ShapeFault): Failed {
  return kind === 'missing'
    ? invalid(`The parameter ${path} is required.`)
    : invalid(`The value for parameter ${path} is invalid.`);
}
