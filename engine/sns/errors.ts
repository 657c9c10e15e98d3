import type { Failed } from '../kernel/outcome';
import { failWith, modelFaults } from '../shape/service-errors';

/**
 * SNS's error codes as its Query protocol names them, each with the name of the SDK's exception and the HTTP status.
 * Source: the awsQueryError traits in AWS's SNS model. ValidationError is not modelled: AWS's front end answers it.
 */
export const snsErrors = {
  AuthorizationError: { shape: 'AuthorizationErrorException', httpStatus: 403 },
  BatchEntryIdsNotDistinct: { shape: 'BatchEntryIdsNotDistinctException', httpStatus: 400 },
  BatchRequestTooLong: { shape: 'BatchRequestTooLongException', httpStatus: 400 },
  ConcurrentAccess: { shape: 'ConcurrentAccessException', httpStatus: 400 },
  EmptyBatchRequest: { shape: 'EmptyBatchRequestException', httpStatus: 400 },
  EndpointDisabled: { shape: 'EndpointDisabledException', httpStatus: 400 },
  FilterPolicyLimitExceeded: { shape: 'FilterPolicyLimitExceededException', httpStatus: 403 },
  InternalError: { shape: 'InternalErrorException', httpStatus: 500 },
  InvalidBatchEntryId: { shape: 'InvalidBatchEntryIdException', httpStatus: 400 },
  InvalidParameter: { shape: 'InvalidParameterException', httpStatus: 400 },
  InvalidSecurity: { shape: 'InvalidSecurityException', httpStatus: 403 },
  InvalidState: { shape: 'InvalidStateException', httpStatus: 400 },
  KMSAccessDenied: { shape: 'KMSAccessDeniedException', httpStatus: 400 },
  KMSDisabled: { shape: 'KMSDisabledException', httpStatus: 400 },
  KMSInvalidState: { shape: 'KMSInvalidStateException', httpStatus: 400 },
  KMSNotFound: { shape: 'KMSNotFoundException', httpStatus: 400 },
  KMSOptInRequired: { shape: 'KMSOptInRequired', httpStatus: 403 },
  KMSThrottling: { shape: 'KMSThrottlingException', httpStatus: 400 },
  NotFound: { shape: 'NotFoundException', httpStatus: 404 },
  OptedOut: { shape: 'OptedOutException', httpStatus: 400 },
  ParameterValueInvalid: { shape: 'InvalidParameterValueException', httpStatus: 400 },
  PlatformApplicationDisabled: { shape: 'PlatformApplicationDisabledException', httpStatus: 400 },
  ReplayLimitExceeded: { shape: 'ReplayLimitExceededException', httpStatus: 403 },
  ResourceNotFound: { shape: 'ResourceNotFoundException', httpStatus: 404 },
  StaleTag: { shape: 'StaleTagException', httpStatus: 400 },
  SubscriptionLimitExceeded: { shape: 'SubscriptionLimitExceededException', httpStatus: 403 },
  TagLimitExceeded: { shape: 'TagLimitExceededException', httpStatus: 400 },
  TagPolicy: { shape: 'TagPolicyException', httpStatus: 400 },
  Throttled: { shape: 'ThrottledException', httpStatus: 429 },
  TooManyEntriesInBatchRequest: { shape: 'TooManyEntriesInBatchRequestException', httpStatus: 400 },
  TopicLimitExceeded: { shape: 'TopicLimitExceededException', httpStatus: 403 },
  UserError: { shape: 'UserErrorException', httpStatus: 400 },
  ValidationError: { shape: 'ValidationError', httpStatus: 400 },
  ValidationException: { shape: 'ValidationException', httpStatus: 400 },
  VerificationException: { shape: 'VerificationException', httpStatus: 400 },
} as const;

export const snsFail = failWith(snsErrors);

/** "Invalid parameter: WHAT" */
export function invalid(what: string): Failed {
  return snsFail('InvalidParameter', `Invalid parameter: ${what}`);
}

/** "Invalid parameter: WHAT Reason: WHY" */
export function invalidBecause(what: string, reason: string): Failed {
  return invalid(`${what} Reason: ${reason}`);
}

const validationError = (message: string) => snsFail('ValidationError', message);

/** `missing`: a required field that is not there. Assumed, not documented for each operation: that AWS's front end says so. */
export const { missing } = modelFaults({ invalid: validationError, wrongType: validationError });

export function topicDoesNotExist(): Failed {
  return snsFail('NotFound', 'Topic does not exist');
}

export function subscriptionDoesNotExist(): Failed {
  return snsFail('NotFound', 'Subscription does not exist');
}
