import { utf8Length } from '../bytes/text';
import { listOf, type PolicyDocument, type PolicyStatement } from '../kernel/access';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { policyEngine } from '../kernel/policy-engine-registry';
import { invalidAttribute, sqsFail } from './errors';
import { sqsLimits } from './limits';
import type { QueueSettings } from './queue-settings';

/** The Policy attribute: an empty text removes it. Source for the limits: SQS Developer Guide, quotas-policies. */
export function readQueuePolicy(text: string): Success<Partial<QueueSettings>> | Failed {
  if (text === '') return ok({ policy: undefined, policyText: undefined });
  const reading = policyEngine().read(text, 'resource');
  if ('fault' in reading) return invalidAttribute('Policy');
  const { document } = reading;
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
  if (statements.some((one) => listOf(one.Action ?? one.NotAction).length > policyActionsPerStatement.max)) {
    return over('actions in a statement', policyActionsPerStatement.max);
  }
  if (total(statements, principalsOf) > policyPrincipals.max) return over('principals', policyPrincipals.max);
  if (total(statements, conditionsOf) > policyConditions.max) return over('conditions', policyConditions.max);
  return undefined;
}

function total(statements: PolicyStatement[], count: (statement: PolicyStatement) => number): number {
  return statements.reduce((sum, statement) => sum + count(statement), 0);
}

function principalsOf({ Principal, NotPrincipal }: PolicyStatement): number {
  const principals = Principal ?? NotPrincipal;
  if (typeof principals !== 'object') return 1;
  return Object.values(principals).flat().length;
}

function conditionsOf({ Condition }: PolicyStatement): number {
  return Object.values(Condition ?? {}).flatMap((keys) => Object.keys(keys)).length;
}
