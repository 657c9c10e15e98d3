import type { GetPolicyRequest, GetPolicyResponse } from '@aws-sdk/client-lambda';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { lambdaFail } from './errors';
import { functionOperation } from './find-function';

/** GetPolicy: the resource policy as text. Errors: ResourceNotFoundException. Source: Lambda API reference, GetPolicy. */
export const getPolicy = functionOperation<GetPolicyRequest, GetPolicyResponse>(
  'GetPolicy',
  { FunctionName: required('text'), Qualifier: 'text' },
  ({ target }) => {
    if (target.policy.length === 0) {
      return lambdaFail('ResourceNotFoundException', 'The resource you requested does not exist.');
    }
    const document = { Version: '2012-10-17', Id: 'default', Statement: target.policy };
    return ok({ Policy: JSON.stringify(document), RevisionId: target.revisionId });
  },
);
