import type { Failed } from '../kernel/outcome';
import { failWith } from '../shape/service-errors';

/**
 * SQS's error codes: the modern (JSON) shape's name, the code that Query clients and `x-amzn-query-error` still see,
 * and the HTTP status. Source: the error traits in AWS's SQS model (awsQueryError).
 */
export const sqsErrors = {
  BatchEntryIdsNotDistinct: {
    legacyCode: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
    httpStatus: 400,
  },
  BatchRequestTooLong: { legacyCode: 'AWS.SimpleQueueService.BatchRequestTooLong', httpStatus: 400 },
  EmptyBatchRequest: { legacyCode: 'AWS.SimpleQueueService.EmptyBatchRequest', httpStatus: 400 },
  InvalidAddress: { legacyCode: 'InvalidAddress', httpStatus: 404 },
  InvalidAttributeName: { legacyCode: 'InvalidAttributeName', httpStatus: 400 },
  InvalidAttributeValue: { legacyCode: 'InvalidAttributeValue', httpStatus: 400 },
  InvalidBatchEntryId: { legacyCode: 'AWS.SimpleQueueService.InvalidBatchEntryId', httpStatus: 400 },
  InvalidMessageContents: { legacyCode: 'InvalidMessageContents', httpStatus: 400 },
  InvalidParameterValue: { legacyCode: 'InvalidParameterValue', httpStatus: 400 },
  InvalidSecurity: { legacyCode: 'InvalidSecurity', httpStatus: 403 },
  KmsAccessDenied: { legacyCode: 'KMS.AccessDeniedException', httpStatus: 400 },
  KmsDisabled: { legacyCode: 'KMS.DisabledException', httpStatus: 400 },
  KmsInvalidState: { legacyCode: 'KMS.InvalidStateException', httpStatus: 400 },
  KmsNotFound: { legacyCode: 'KMS.NotFoundException', httpStatus: 400 },
  MessageNotInflight: { legacyCode: 'AWS.SimpleQueueService.MessageNotInflight', httpStatus: 400 },
  MissingParameter: { legacyCode: 'MissingParameter', httpStatus: 400 },
  OverLimit: { legacyCode: 'OverLimit', httpStatus: 403 },
  PurgeQueueInProgress: { legacyCode: 'AWS.SimpleQueueService.PurgeQueueInProgress', httpStatus: 403 },
  QueueDeletedRecently: { legacyCode: 'AWS.SimpleQueueService.QueueDeletedRecently', httpStatus: 400 },
  QueueDoesNotExist: { legacyCode: 'AWS.SimpleQueueService.NonExistentQueue', httpStatus: 400 },
  QueueNameExists: { legacyCode: 'QueueAlreadyExists', httpStatus: 400 },
  ReceiptHandleIsInvalid: { legacyCode: 'ReceiptHandleIsInvalid', httpStatus: 404 },
  RequestThrottled: { legacyCode: 'RequestThrottled', httpStatus: 403 },
  ResourceNotFoundException: { legacyCode: 'ResourceNotFoundException', httpStatus: 404 },
  SerializationException: { legacyCode: 'MalformedInput', httpStatus: 400 },
  TooManyEntriesInBatchRequest: {
    legacyCode: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
    httpStatus: 400,
  },
  UnsupportedOperation: { legacyCode: 'AWS.SimpleQueueService.UnsupportedOperation', httpStatus: 400 },
} as const;

export type SqsErrorCode = keyof typeof sqsErrors;

export const sqsFail = failWith(sqsErrors);

/** "The request must contain the parameter X." */
export function missing(parameter: string): Failed {
  return sqsFail('MissingParameter', `The request must contain the parameter ${parameter}.`);
}

/** "Value V for parameter P is invalid. Reason: R" */
export function invalidValue(value: unknown, parameter: string, reason: string): Failed {
  return sqsFail(
    'InvalidParameterValue',
    `Value ${shown(value)} for parameter ${parameter} is invalid. Reason: ${reason}`,
  );
}

/** A value of any type in a sentence. An object is not asked for its text: a hostile one has none to give, and throws. */
export function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'of the wrong type' : String(value);
}

export function invalidAttribute(name: string): Failed {
  return sqsFail('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
}

export function queueDoesNotExist(): Failed {
  return sqsFail('QueueDoesNotExist', 'The specified queue does not exist.');
}
