import { type Failed, fail } from '../kernel/outcome';
import type { ShapeFault } from '../shape/check-shape';

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

export type IamErrorCode = keyof typeof iamErrors;

export function iamFail(code: IamErrorCode, message: string): Failed {
  return fail(code, message, { httpStatus: iamErrors[code].httpStatus });
}

/** A value that the model does not allow, in the front end's words. */
export function constraint(field: string, value: string | undefined, rule: string): Failed {
  const given = value === undefined ? 'null' : `'${value}'`;
  return iamFail(
    'ValidationError',
    `1 validation error detected: Value ${given} at '${lowerFirst(field)}' failed to satisfy constraint: ${rule}`,
  );
}

export function refuseShape(fault: ShapeFault): Failed {
  if (fault.kind === 'missing') return constraint(fault.path, undefined, 'Member must not be null');
  return iamFail('ValidationError', `${fault.path} can not be converted to ${fault.wanted}`);
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
