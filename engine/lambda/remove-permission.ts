import type { RemovePermissionRequest } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { lambdaFail } from './errors';
import { functionOperation } from './find-function';

/** RemovePermission. Errors: ResourceNotFoundException. Source: Lambda API reference, RemovePermission. */
export const removePermission = functionOperation<RemovePermissionRequest, Record<string, never>>(
  'RemovePermission',
  { FunctionName: required('text'), StatementId: required('text') },
  ({ target, request, context }) => {
    const rest = target.policy.filter(({ Sid }) => Sid !== request.StatementId);
    if (rest.length === target.policy.length) {
      const text = `Statement ${request.StatementId} is not found in resource policy.`;
      return lambdaFail('ResourceNotFoundException', text);
    }
    target.policy = rest;
    target.revisionId = context.uuid();
    return ok({});
  },
);
