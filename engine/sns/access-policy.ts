import { utf8Length } from '../bytes/text';
import { listOf, type PolicyDocument, type PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { readPolicyText } from '../policy/policy';
import { invalid, invalidBecause } from './errors';
import { snsLimits } from './limits';

/** What the policy that SNS gives a new topic grants to its owner. */
const GRANTED = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
] as const;

/**
 * Actions that a topic's policy can speak of; Receive is an old one without meaning.
 * Source: SNS Developer Guide, sns-access-policy-language-api-permissions-reference, "Valid Amazon SNS policy actions".
 */
const SPEAKABLE = [
  ...GRANTED,
  'GetDataProtectionPolicy',
  'ListTagsForResource',
  'PutDataProtectionPolicy',
  'Receive',
].map((action) => action.toLowerCase());

/** @param action without `sns:`; assumed, not documented: any pattern is taken */
export function isSpeakable(action: string): boolean {
  return /[*?]/.test(action) || SPEAKABLE.includes(action.toLowerCase());
}

export function outOfScope(): Failed {
  return invalid('Policy statement action out of service scope!');
}

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
        Action: GRANTED.map((action) => `SNS:${action}`),
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
      },
    ],
  };
}

export type PolicyAndText = { policy: PolicyDocument; policyText: string };

/** The Policy attribute. Errors: InvalidParameter. */
export function readPolicy(text: string): Success<PolicyAndText> | Failed {
  const reading = readPolicyText(text, 'resource');
  if ('fault' in reading) return invalid(`Policy Error: ${reading.fault}`);
  const { document } = reading;
  return policyFault(text, document) ?? ok({ policy: document, policyText: text });
}

/** What of a policy exceeds SNS's limits. */
export function policyFault(text: string, { Statement }: PolicyDocument): Failed | undefined {
  const { policyBytes, policyStatements, policyPrincipals } = snsLimits;
  if (utf8Length(text) > policyBytes.max) return over('bytes', policyBytes.max);
  if (!Statement.every(isInScope)) return outOfScope();
  if (Statement.length > policyStatements.max) return over('statements', policyStatements.max);
  const principals = Statement.reduce((sum, one) => sum + principalsOf(one), 0);
  return principals > policyPrincipals.max ? over('principals', policyPrincipals.max) : undefined;
}

function isInScope({ Action, NotAction }: PolicyStatement): boolean {
  return listOf(Action ?? NotAction).every((action) => {
    const [, name] = /^sns:(.+)$/i.exec(action) ?? [];
    return action === '*' || (name !== undefined && isSpeakable(name));
  });
}

function over(what: string, max: number): Failed {
  return invalidBecause('Policy', `The policy exceeds the limit of ${max} ${what}.`);
}

function principalsOf({ Principal, NotPrincipal }: PolicyStatement): number {
  const principals = Principal ?? NotPrincipal;
  return typeof principals === 'object' ? Object.values(principals).flat().length : 1;
}
