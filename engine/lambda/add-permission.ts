import type { AddPermissionRequest, AddPermissionResponse } from '@aws-sdk/client-lambda';
import { utf8Length } from '../bytes/text';
import type { PolicyStatement } from '../kernel/access';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { constraint, lambdaFail } from './errors';
import { functionOperation } from './find-function';
import type { LambdaFunction } from './function';
import { lambdaLimits } from './limits';

/**
 * AddPermission: a statement of the function's resource policy. Errors: ResourceConflictException,
 * PolicyLengthExceededException, ValidationException. Source: Lambda API reference, AddPermission.
 */
export const addPermission = functionOperation<AddPermissionRequest, AddPermissionResponse>(
  'AddPermission',
  {
    FunctionName: required('text'),
    StatementId: required('text'),
    Action: required('text'),
    Principal: required('text'),
    SourceArn: 'text',
    SourceAccount: 'text',
    PrincipalOrgID: 'text',
  },
  ({ target, request, context }) => {
    const { StatementId = '', Action = '' } = request;
    if (!/^(?:lambda:[*]|lambda:[a-zA-Z]+|[*])$/.test(Action)) {
      return constraint(
        'action',
        Action,
        'Member must satisfy regular expression pattern: (lambda:[*]|lambda:[a-zA-Z]+|[*])',
      );
    }
    if (target.policy.some(({ Sid }) => Sid === StatementId)) {
      const text = `The statement id (${StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`;
      return lambdaFail('ResourceConflictException', text);
    }
    const statement = statementOf(target, request);
    const policy = [...target.policy, statement];
    const { max } = lambdaLimits.policyBytes;
    if (utf8Length(JSON.stringify(policy)) > max) {
      return lambdaFail(
        'PolicyLengthExceededException',
        `The final policy size is bigger than the limit (${max}).`,
      );
    }
    target.policy = policy;
    target.revisionId = context.uuid();
    return ok({ Statement: JSON.stringify(statement) });
  },
);

function statementOf(target: LambdaFunction, request: AddPermissionRequest): PolicyStatement {
  const { StatementId, Action = '', Principal = '', SourceArn, SourceAccount, PrincipalOrgID } = request;
  const equals = {
    ...(SourceAccount && { 'AWS:SourceAccount': SourceAccount }),
    ...(PrincipalOrgID && { 'aws:PrincipalOrgID': PrincipalOrgID }),
  };
  const Condition = {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(SourceArn && { ArnLike: { 'AWS:SourceArn': SourceArn } }),
  };
  return {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: principalOf(Principal),
    Action,
    Resource: target.arn,
    ...(Object.keys(Condition).length > 0 && { Condition }),
  };
}

function principalOf(text: string): PolicyStatement['Principal'] {
  if (text === '*') return '*';
  if (/\.amazonaws\.com$/.test(text)) return { Service: text };
  return { AWS: /^\d{12}$/.test(text) ? `arn:aws:iam::${text}:root` : text };
}
