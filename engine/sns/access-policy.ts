import { utf8Length } from '../bytes/text';
import type { PolicyDocument, PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalid, invalidBecause } from './errors';
import { snsLimits } from './limits';
import { isRecord, parsed } from './request';

/** Actions that a topic's policy can grant. Source: SNS Developer Guide, sns-access-policy-language-api-permissions-reference. */
export const GRANTABLE = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
] as const;

/** The policy that a topic has when nobody gave it another: its owner may do everything. */
export function defaultPolicy(arn: string, accountId: string): PolicyDocument {
  return {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: GRANTABLE.map((action) => `SNS:${action}`),
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
      },
    ],
  };
}

export type PolicyAndText = { policy: PolicyDocument; policyText: string };

/** The Policy attribute. Errors: InvalidParameter. */
export function readPolicy(text: string): Success<PolicyAndText> | Failed {
  const document = parsedPolicy(text);
  if (!document) return invalid('Policy Error: null');
  return policyFault(text, document) ?? ok({ policy: document, policyText: text });
}

/** What of a policy exceeds SNS's limits. */
export function policyFault(text: string, { Statement }: PolicyDocument): Failed | undefined {
  const { policyBytes, policyStatements, policyPrincipals } = snsLimits;
  if (utf8Length(text) > policyBytes.max) return over('bytes', policyBytes.max);
  if (Statement.length > policyStatements.max) return over('statements', policyStatements.max);
  const principals = Statement.reduce((sum, one) => sum + principalsOf(one), 0);
  return principals > policyPrincipals.max ? over('principals', policyPrincipals.max) : undefined;
}

function over(what: string, max: number): Failed {
  return invalidBecause('Policy', `The policy exceeds the limit of ${max} ${what}.`);
}

function parsedPolicy(text: string): PolicyDocument | undefined {
  const value = parsed(text);
  if (!isRecord(value)) return undefined;
  const statements = Array.isArray(value.Statement) ? value.Statement : [value.Statement];
  if (statements.length === 0 || !statements.every(isStatement)) return undefined;
  return { ...value, Statement: statements };
}

function isStatement(value: unknown): value is PolicyStatement {
  if (!isRecord(value)) return false;
  if (value.Effect !== 'Allow' && value.Effect !== 'Deny') return false;
  return isPrincipal(value.Principal) && isTexts(value.Action) && isWhole(value);
}

function isWhole({ Sid, Resource, Condition }: { readonly [field: string]: unknown }): boolean {
  return (
    (Sid === undefined || typeof Sid === 'string') &&
    (Resource === undefined || isTexts(Resource)) &&
    (Condition === undefined || isCondition(Condition))
  );
}

function isPrincipal(value: unknown): boolean {
  return value === '*' || (isRecord(value) && Object.values(value).every(isTexts));
}

function isCondition(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.values(value).every((keys) => isRecord(keys) && Object.values(keys).every(isTexts))
  );
}

function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function principalsOf({ Principal }: PolicyStatement): number {
  return typeof Principal === 'object' ? Object.values(Principal).flat().length : 1;
}
