import type { Caller } from './context';
import { type Failed, fail } from './outcome';

/** A resource policy's statement, as AWS's JSON has it. */
export type PolicyStatement = {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | { [kind: string]: string | string[] };
  Action: string | string[];
  Resource?: string | string[];
  Condition?: { [operator: string]: { [key: string]: string | string[] } };
};

export type PolicyDocument = {
  Version?: string;
  Id?: string;
  Statement: PolicyStatement[];
};

/** What a call needs leave for. */
export interface AccessRequest {
  /** For example `'sqs:SendMessage'`. */
  action: string;
  resourceArn: string;
  /** Account that owns the resource. */
  ownerAccountId: string;
  policy?: PolicyDocument;
  /** Actions that no resource policy can grant to another account. */
  ownerOnly?: boolean;
  /** AWS's code for this service's denials; default `'AccessDenied'`. */
  deniedCode?: string;
  /** Condition keys that only the operation knows, for example `{ 'sns:Protocol': 'https' }`. */
  conditionKeys?: Record<string, string | string[]>;
  /** The KMS key that the resource is encrypted with, and what the caller must be allowed to do with it. */
  key?: { keyId: string; actions: string[]; encryptionContext?: Record<string, string> };
}

/**
 * The one door of every service: an explicit deny wins; the owner's account is let through; another account or a service
 * needs an allow in the resource policy.
 * Source: IAM User Guide, policy evaluation logic. A statement with conditions matches only if `matchesCondition` says so.
 */
export function authorise(access: AccessRequest, caller: Caller): Failed | undefined {
  const matching = (access.policy?.Statement ?? []).filter((statement) => applies(statement, access, caller));
  const denied = matching.find((statement) => statement.Effect === 'Deny');
  if (denied)
    return denial(access, caller, `with an explicit deny in a resource-based policy${named(denied)}`);
  if (caller.accountId === access.ownerAccountId && !caller.service) return undefined;
  if (!access.ownerOnly && matching.some((statement) => statement.Effect === 'Allow')) return undefined;
  return denial(access, caller, `because no resource-based policy allows the ${access.action} action`);
}

function named(statement: PolicyStatement): string {
  return statement.Sid ? ` (statement ${statement.Sid})` : '';
}

function denial(access: AccessRequest, caller: Caller, why: string): Failed {
  const who = caller.service ?? caller.principalArn;
  const text = `User: ${who} is not authorized to perform: ${access.action} on resource: ${access.resourceArn} ${why}`;
  return fail(access.deniedCode ?? 'AccessDenied', text, { httpStatus: 403 });
}

function applies(statement: PolicyStatement, access: AccessRequest, caller: Caller): boolean {
  return (
    matchesPrincipal(statement.Principal, caller) &&
    list(statement.Action).some((pattern) =>
      matchesPattern(pattern.toLowerCase(), access.action.toLowerCase()),
    ) &&
    list(statement.Resource ?? '*').some((pattern) => matchesPattern(pattern, access.resourceArn)) &&
    matchesConditions(statement.Condition, caller)
  );
}

function matchesPrincipal(principal: PolicyStatement['Principal'], caller: Caller): boolean {
  if (principal === undefined) return false;
  if (principal === '*') return true;
  const accounts = list(principal.AWS ?? []);
  if (accounts.includes('*')) return true;
  if (caller.service) return list(principal.Service ?? []).includes(caller.service);
  const root = `arn:aws:iam::${caller.accountId}:root`;
  return accounts.some((one) => one === caller.accountId || one === root || one === caller.principalArn);
}

function matchesConditions(conditions: PolicyStatement['Condition'], caller: Caller): boolean {
  return Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => matchesCondition(operator, key, list(wanted), caller)),
  );
}

/** Conditions on what a caller carries; an operator or key not known here never matches, so that it can grant nothing. */
function matchesCondition(operator: string, key: string, wanted: string[], caller: Caller): boolean {
  const values: Record<string, string> = {
    'aws:securetransport': String(caller.secureTransport),
    'aws:principalaccount': caller.accountId,
    'aws:principalarn': caller.principalArn,
  };
  const actual = values[key.toLowerCase()];
  if (actual === undefined) return false;
  if (operator === 'Bool') return wanted.some((one) => one.toLowerCase() === actual);
  if (operator === 'StringEquals' || operator === 'ArnEquals') return wanted.includes(actual);
  if (operator === 'StringLike' || operator === 'ArnLike')
    return wanted.some((one) => matchesPattern(one, actual));
  return false;
}

/**
 * IAM's wildcards: `*` is any run of characters, `?` one. Not a regular expression: a hostile policy's row of stars would
 * keep one busy for ever. Here only the latest star is ever tried again, so the work is at most the product of the lengths.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let starTakesTo = 0;
  let index = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at;
      starTakesTo = index;
      at += 1;
    } else if (fits(pattern[at], text[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      starTakesTo += 1;
      index = starTakesTo;
      at = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

function fits(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === '?' || wanted === actual;
}

function list(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}
