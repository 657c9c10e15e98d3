import { failWith, modelFaults } from '../shape/service-errors';

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

export const kmsFail = failWith(kmsErrors);

export const { constraint, rangeFault, refuseShape } = modelFaults({
  invalid: (message) => kmsFail('ValidationException', message),
  wrongType: (message) => kmsFail('SerializationException', message),
});
