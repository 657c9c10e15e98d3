import type { AccessRequest, PolicyStatement } from '../kernel/access';
import type { Caller } from '../kernel/context';
import type { Identity } from '../kernel/hooks';
import { type Decision, evaluate, type PolicySet } from '../policy/evaluate';

export const OWNER = '111111111111';
export const STRANGER = '222222222222';
export const QUEUE_ARN = `arn:aws:sqs:us-east-1:${OWNER}:orders`;

export function callerOf(accountId: string, more: Partial<Caller> = {}): Caller {
  const principalArn = `arn:aws:iam::${accountId}:user/ada`;
  return { accountId, principalArn, region: 'us-east-1', secureTransport: true, actor: 'reader', ...more };
}

/** A call of SendMessage on a queue with these statements. */
export function sending(...Statement: PolicyStatement[]): AccessRequest {
  const policy = Statement.length === 0 ? undefined : { Version: '2012-10-17', Statement };
  return { action: 'sqs:SendMessage', resourceArn: QUEUE_ARN, ownerAccountId: OWNER, policy };
}

export function statement(more: Partial<PolicyStatement> = {}): PolicyStatement {
  return { Effect: 'Allow', Action: 'sqs:*', Resource: '*', ...more };
}

/** An identity with one policy of these statements. */
export function identityWith(...Statement: PolicyStatement[]): Identity {
  return { policies: [{ name: 'own', document: { Version: '2012-10-17', Statement } }] };
}

export function decide(access: AccessRequest, caller: Caller, more: Partial<PolicySet> = {}): Decision {
  return evaluate(access, caller, { nowMs: 0, ...more });
}
