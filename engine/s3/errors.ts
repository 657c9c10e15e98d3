import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

/** S3's error codes and their HTTP status. Source: Amazon S3 API reference, ErrorResponses. */
export const s3Errors = {
  BucketAlreadyExists: { httpStatus: 409 },
  BucketAlreadyOwnedByYou: { httpStatus: 409 },
  BucketNotEmpty: { httpStatus: 409 },
  EntityTooLarge: { httpStatus: 400 },
  EntityTooSmall: { httpStatus: 400 },
  IllegalLocationConstraintException: { httpStatus: 400 },
  InvalidArgument: { httpStatus: 400 },
  InvalidBucketName: { httpStatus: 400 },
  InvalidPart: { httpStatus: 400 },
  InvalidPartOrder: { httpStatus: 400 },
  InvalidRange: { httpStatus: 416 },
  InvalidRequest: { httpStatus: 400 },
  KeyTooLongError: { httpStatus: 400 },
  MalformedPolicy: { httpStatus: 400 },
  MalformedXML: { httpStatus: 400 },
  MetadataTooLarge: { httpStatus: 400 },
  NoSuchBucket: { httpStatus: 404 },
  NoSuchBucketPolicy: { httpStatus: 404 },
  NoSuchKey: { httpStatus: 404 },
  NoSuchUpload: { httpStatus: 404 },
  NotFound: { httpStatus: 404 },
  PreconditionFailed: { httpStatus: 412 },
  TooManyBuckets: { httpStatus: 400 },
} as const;

export type S3ErrorCode = keyof typeof s3Errors;

export function s3Fail(code: S3ErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: s3Errors[code].httpStatus });
}

export function refuseShape(fault: ShapeFault): Failed {
  const text = 'The XML you provided was not well-formed or did not validate against our published schema';
  return fault.kind === 'missing'
    ? s3Fail('InvalidRequest', `The request must contain the parameter ${fault.path}.`)
    : s3Fail('MalformedXML', text);
}

export function invalidArgument(message: string): Failed {
  return s3Fail('InvalidArgument', message);
}

export function noSuchBucket(): Failed {
  return s3Fail('NoSuchBucket', 'The specified bucket does not exist');
}

export function noSuchKey(): Failed {
  return s3Fail('NoSuchKey', 'The specified key does not exist.');
}
