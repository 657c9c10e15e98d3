import { failWith, modelFaults } from '../shape/service-errors';

/**
 * IAM's error codes as its Query protocol names them, each with the name of the SDK's exception and the HTTP status.
 * Source: the awsQueryError traits in AWS's IAM model. ValidationError is not modelled: AWS's front end answers it.
 */
export const iamErrors = {
  DeleteConflict: { shape: 'DeleteConflictException', httpStatus: 409 },
  EntityAlreadyExists: { shape: 'EntityAlreadyExistsException', httpStatus: 409 },
  LimitExceeded: { shape: 'LimitExceededException', httpStatus: 409 },
  MalformedPolicyDocument: { shape: 'MalformedPolicyDocumentException', httpStatus: 400 },
  NoSuchEntity: { shape: 'NoSuchEntityException', httpStatus: 404 },
  ValidationError: { shape: 'ValidationError', httpStatus: 400 },
} as const;

export const iamFail = failWith(iamErrors);

const invalid = (message: string) => iamFail('ValidationError', message);

export const { constraint, refuseShape } = modelFaults({ invalid, wrongType: invalid });
