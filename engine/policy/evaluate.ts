import type { AccessRequest, PolicyDocument, PolicyStatement } from '../kernel/access';
import type { Caller } from '../kernel/context';
import type { Identity, NamedPolicy } from '../kernel/hooks';
import type { Question } from './condition-keys';
import { type Naming, naming } from './principals';
import { speaksOf, statementName, unmetCondition } from './statements';

/** Kinds of policies, in AWS's words for its own denials. */
export type PolicyKind =
  | 'identity-based policy'
  | 'resource-based policy'
  | 'permissions boundary'
  | 'session policy';

/** What policies apply to a caller. */
export interface PolicySet {
  /** What IAM knows of the caller. Undefined: it is the account's administrator, as its root user is. */
  identity?: Identity;
  nowMs: number;
  organizationId?: string;
}

/** What was decided, and what decided it. */
export interface Decision {
  allowed: boolean;
  /** The end of AWS's sentence "User: … is not authorized to perform: … on resource: …"; empty when allowed. */
  because: string;
  /** One sentence for a learner: which policy's which statement decided, or what allow was missing. */
  reason: string;
  policy?: PolicyKind;
  /** Sid or `number 2` of the statement that decided. */
  statement?: string;
}

/**
 * Decides one call by the policies that apply to it: an explicit deny anywhere wins; in the owner's account an allow of the
 * identity's or of the resource's policy is enough, and root needs none; across accounts both sides must allow; a service
 * needs the resource's policy; a boundary and a session policy must allow what an identity's policy allows.
 * A policy of the resource that allows only the account leaves the decision to the account's identity policies.
 * A principal that IAM does not know (no `identity`) counts as its account's administrator: actors of a world may act as roles
 * that nobody has declared.
 * Source: IAM User Guide, policy evaluation logic, and cross-account policy evaluation logic.
 */
export function evaluate(access: AccessRequest, caller: Caller, policies: PolicySet): Decision {
  const { identity, nowMs, organizationId } = policies;
  const question: Question = { access, caller, identity, nowMs, organizationId };
  const applicable = applicablePolicies(question);
  return (
    explicitDeny(applicable, question) ??
    (caller.service ? ofService(question) : undefined) ??
    ofAccount(question)
  );
}

interface ApplicablePolicy {
  kind: PolicyKind;
  /** Its name among others of its kind. */
  name?: string;
  document: PolicyDocument;
}

function applicablePolicies({ access, caller, identity }: Question): ApplicablePolicy[] {
  const applicable: ApplicablePolicy[] = [];
  if (access.policy) applicable.push({ kind: 'resource-based policy', document: access.policy });
  if (!identity || caller.service) return applicable;
  const add = (kind: PolicyKind, policy: NamedPolicy | undefined) =>
    policy && applicable.push({ kind, ...policy });
  for (const policy of identity.policies) add('identity-based policy', policy);
  add('permissions boundary', identity.boundary);
  add('session policy', identity.session);
  return applicable;
}

function explicitDeny(policies: ApplicablePolicy[], question: Question): Decision | undefined {
  for (const policy of policies) {
    const found = findStatement(policy, 'Deny', question);
    if (!found) continue;
    const { action } = question.access;
    const statement = statementName(policy.document, found.statement);
    const because = `with an explicit deny in ${article(policy.kind)} ${policy.kind}${found.statement.Sid ? ` (statement ${statement})` : ''}`;
    const reason = `Statement ${statement} of the ${nameOf(policy)} denies ${action}.`;
    return { allowed: false, because, reason, policy: policy.kind, statement };
  }
  return undefined;
}

interface Found {
  statement: PolicyStatement;
  naming: Naming;
}

/** A statement of this effect for the call: one that names the caller itself before one that names its account. */
function findStatement(
  policy: ApplicablePolicy,
  effect: 'Allow' | 'Deny',
  question: Question,
): Found | undefined {
  let byAccount: Found | undefined;
  for (const statement of policy.document.Statement) {
    if (statement.Effect !== effect) continue;
    const how = namingOf(policy, statement, question);
    if (how === 'itself') return { statement, naming: how };
    if (how === 'account') byAccount ??= { statement, naming: how };
  }
  return byAccount;
}

function namingOf(policy: ApplicablePolicy, statement: PolicyStatement, question: Question): Naming {
  if (!speaksOf(statement, policy.document, question)) return 'none';
  const how = policy.kind === 'resource-based policy' ? naming(statement, question) : 'itself';
  return how === 'none' || unmetCondition(statement, policy.document, question) ? 'none' : how;
}

/** A service principal belongs to no account. */
function ofService(question: Question): Decision {
  const policy = resourcePolicy(question);
  const found = policy && findStatement(policy, 'Allow', question);
  return policy && found ? allowedBy(policy, found, question) : missing('resource-based policy', question);
}

function resourcePolicy({ access }: Question): ApplicablePolicy | undefined {
  return access.policy && { kind: 'resource-based policy', document: access.policy };
}

function ofAccount(question: Question): Decision {
  const { access, caller } = question;
  if (access.granted) return { allowed: true, because: '', reason: 'A grant allows it.' };
  const policy = resourcePolicy(question);
  const found = policy && findStatement(policy, 'Allow', question);
  if (caller.accountId !== access.ownerAccountId) return acrossAccounts(question, found);
  if (policy && found?.naming === 'itself') return byResource(policy, found, question);
  return access.policyDecides && !found ? missing('resource-based policy', question) : byIdentity(question);
}

/**
 * The resource's policy names the caller itself. Then a user's boundary and session are not asked, a role's are.
 * Source: IAM User Guide, policy evaluation for requests within a single account.
 */
function byResource(policy: ApplicablePolicy, found: Found, question: Question): Decision {
  const isUser = question.caller.principalArn.includes(':user/');
  return (isUser ? undefined : limits(question)) ?? allowedBy(policy, found, question);
}

/** Both sides must allow. */
function acrossAccounts(question: Question, found: Found | undefined): Decision {
  if (question.access.ownerOnly) return ownersOnly(question);
  return found ? byIdentity(question) : missing('resource-based policy', question);
}

function ownersOnly({ access }: Question): Decision {
  return {
    allowed: false,
    because: `because no resource-based policy allows the ${access.action} action`,
    reason: `${access.action} is for the owner's account alone: no policy can give it to another.`,
    policy: 'resource-based policy',
  };
}

function byIdentity(question: Question): Decision {
  const { identity, caller } = question;
  if (!identity) {
    return {
      allowed: true,
      because: '',
      reason: `${caller.principalArn} is an administrator of its account.`,
    };
  }
  for (const policy of identity.policies) {
    const applicable: ApplicablePolicy = { kind: 'identity-based policy', ...policy };
    const found = findStatement(applicable, 'Allow', question);
    if (found) return limits(question) ?? allowedBy(applicable, found, question);
  }
  return missing('identity-based policy', question);
}

/** What a boundary or a session policy keeps from a principal. */
function limits(question: Question): Decision | undefined {
  const { boundary, session } = question.identity ?? {};
  const silent = (kind: PolicyKind, policy: NamedPolicy | undefined) =>
    policy && !findStatement({ kind, ...policy }, 'Allow', question) ? missing(kind, question) : undefined;
  return silent('permissions boundary', boundary) ?? silent('session policy', session);
}

function allowedBy(policy: ApplicablePolicy, { statement }: Found, { access }: Question): Decision {
  const name = statementName(policy.document, statement);
  const reason = `Statement ${name} of the ${nameOf(policy)} allows ${access.action}.`;
  return { allowed: true, because: '', reason, policy: policy.kind, statement: name };
}

function missing(kind: PolicyKind, question: Question): Decision {
  const { action } = question.access;
  const almost = applicablePolicies(question)
    .filter((policy) => policy.kind === kind)
    .map((policy) => almostAllows(policy, question))
    .find((hint) => hint !== undefined);
  const none = `No ${kind} allows ${action} to ${question.caller.service ?? question.caller.principalArn}`;
  return {
    allowed: false,
    because: `because no ${kind} allows the ${action} action`,
    reason: almost ? `${none}. ${almost}` : `${none}.`,
    policy: kind,
  };
}

/** A statement that would allow the call, but for one condition, or else for its principal: what a learner should look at. */
function almostAllows(policy: ApplicablePolicy, question: Question): string | undefined {
  const near = policy.document.Statement.filter(
    (statement) => statement.Effect === 'Allow' && speaksOf(statement, policy.document, question),
  );
  const hints = near.map((statement) => {
    const name = statementName(policy.document, statement);
    if (isForAnother(policy, statement, question)) return { name, text: 'allows it to another principal' };
    const unmet = unmetCondition(statement, policy.document, question);
    return unmet === undefined ? undefined : { name, text: `would allow it, but ${unmet}`, unmet };
  });
  const hint = hints.find((one) => one?.unmet) ?? hints.find((one) => one);
  return hint && `Statement ${hint.name} ${hint.text}.`;
}

function isForAnother(policy: ApplicablePolicy, statement: PolicyStatement, question: Question): boolean {
  return policy.kind === 'resource-based policy' && naming(statement, question) === 'none';
}

function nameOf({ kind, name }: ApplicablePolicy): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

function article(kind: PolicyKind): string {
  return kind === 'identity-based policy' ? 'an' : 'a';
}
