import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import type { IamQuestion, RoleAnswer } from '../policy/identity-questions';
import { shapedOperation } from '../shape/shaped-operation';
import { refuseShape } from './errors';
import type { StsState } from './state';

/** GetCallerIdentity: who calls. Nobody needs leave for it. Source: API reference, GetCallerIdentity. */
export const getCallerIdentity = shapedOperation<
  StsState,
  GetCallerIdentityRequest,
  GetCallerIdentityResponse
>(
  {
    shape: {},
    run(_, __, context) {
      const { accountId, principalArn } = context.caller;
      return ok({ UserId: userId(context), Account: accountId, Arn: principalArn });
    },
  },
  refuseShape,
);

/** The account for its root, and for principals that nobody has created. */
function userId(context: Context): string {
  const { accountId, principalArn } = context.caller;
  const resource = principalArn.slice(principalArn.lastIndexOf(':') + 1);
  const [kind, first = '', ...rest] = resource.split('/');
  const name = rest.at(-1) ?? first;
  if (kind === 'user') return ask({ kind: 'user-id', accountId, name }, context) ?? accountId;
  if (kind !== 'assumed-role') return accountId;
  const role = context.ask('iam', { kind: 'role', accountId, name: first }) as RoleAnswer | undefined;
  return role ? `${role.id}:${name}` : accountId;
}

function ask(question: IamQuestion, context: Context): string | undefined {
  const answer = context.ask('iam', question);
  return typeof answer === 'string' ? answer : undefined;
}
