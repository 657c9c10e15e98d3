import type { Failed } from '../kernel/outcome';
import { failWith, modelFaults } from '../shape/service-errors';

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

export const lambdaFail = failWith(lambdaErrors);

export const { constraint, rangeFault, refuseShape } = modelFaults({
  invalid: (message) => lambdaFail('ValidationException', message),
  wrongType: (message) => lambdaFail('SerializationException', message),
});

export function invalid(message: string): Failed {
  return lambdaFail('InvalidParameterValueException', message);
}

export function functionNotFound(arn: string): Failed {
  return lambdaFail('ResourceNotFoundException', `Function not found: ${arn}`);
}
