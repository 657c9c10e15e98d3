import { utf8Length } from '../bytes/text';
import { listOf, type PolicyDocument, type PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalidAttribute, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { QueueSettings } from './queue-settings';
import { isRecord } from './request';

/** The Policy attribute: an empty text removes it. Source for the limits: SQS Developer Guide, quotas-policies. */
export function readQueuePolicy(text: string): Success<Partial<QueueSettings>> | Failed {
  if (text === '') return ok({ policy: undefined, policyText: undefined });
  const document = parsedPolicy(text);
  if (!document) return invalidAttribute('Policy');
  return policyFault(text, document) ?? ok({ policy: document, policyText: text });
}

/** What of a policy exceeds SQS's limits. */
export function policyFault(text: string, document: PolicyDocument): Failed | undefined {
  const over = (limit: string, max: number) =>
    sqsFail('OverLimit', `The policy exceeds the limit of ${max} ${limit}.`);
  const { policyBytes, policyStatements, policyPrincipals, policyConditions, policyActionsPerStatement } =
    sqsLimits;
  const statements = document.Statement;
  if (utf8Length(text) > policyBytes.max) return over('bytes', policyBytes.max);
  if (statements.length > policyStatements.max) return over('statements', policyStatements.max);
  if (statements.some((one) => listOf(one.Action).length > policyActionsPerStatement.max)) {
    return over('actions in a statement', policyActionsPerStatement.max);
  }
  if (total(statements, principalsOf) > policyPrincipals.max) return over('principals', policyPrincipals.max);
  if (total(statements, conditionsOf) > policyConditions.max) return over('conditions', policyConditions.max);
  return undefined;
}

function parsedPolicy(text: string): PolicyDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const statements = Array.isArray(value.Statement) ? value.Statement : [value.Statement];
  if (statements.length === 0 || !statements.every(isStatement)) return undefined;
  return { ...value, Statement: statements };
}

function isStatement(value: unknown): value is PolicyStatement {
  if (!isRecord(value)) return false;
  if (value.Effect !== 'Allow' && value.Effect !== 'Deny') return false;
  if (!isPrincipal(value.Principal) || !isTexts(value.Action)) return false;
  return (
    isAbsentOr(isText, value.Sid) &&
    isAbsentOr(isTexts, value.Resource) &&
    isAbsentOr(isCondition, value.Condition)
  );
}

function isAbsentOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || is(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
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
  return isText(value) || (Array.isArray(value) && value.every(isText));
}

function list(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

function total(statements: PolicyStatement[], count: (statement: PolicyStatement) => number): number {
  return statements.reduce((sum, statement) => sum + count(statement), 0);
}

function principalsOf({ Principal }: PolicyStatement): number {
  if (typeof Principal !== 'object') return 1;
  return Object.values(Principal).flatMap(list).length;
}

function conditionsOf({ Condition }: PolicyStatement): number {
  return Object.values(Condition ?? {}).flatMap((keys) => Object.keys(keys)).length;
}
