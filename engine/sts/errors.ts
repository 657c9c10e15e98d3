import { failWith, modelFaults } from '../shape/service-errors';

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

export const stsFail = failWith(stsErrors);

const invalid = (message: string) => stsFail('ValidationError', message);

export const { constraint, rangeFault, refuseShape } = modelFaults({ invalid, wrongType: invalid });
