import { listOf, type PolicyStatement, type Principals } from '../kernel/access';
import { principalArnOf, type Question } from './condition-keys';

/**
 * How a statement of a resource's policy names the caller: not at all; by its account, which leaves it to the account's own
 * policies; or itself (also as everybody).
 */
export type Naming = 'none' | 'account' | 'itself';

/**
 * An account in NotPrincipal spares its root alone: with a user it stands there so that the user's account is not denied, and
 * the account's other users are. Source: IAM User Guide, AWS JSON policy elements: Principal, NotPrincipal.
 */
export function naming(statement: PolicyStatement, question: Question): Naming {
  const { Principal, NotPrincipal } = statement;
  if (NotPrincipal !== undefined) return isSpared(NotPrincipal, question) ? 'none' : 'itself';
  return Principal === undefined ? 'none' : named(Principal, question);
}

function isSpared(principals: Principals, question: Question): boolean {
  const how = named(principals, question);
  return how === 'itself' || (how === 'account' && question.caller.principalArn.endsWith(':root'));
}

function named(principals: Principals, question: Question): Naming {
  if (principals === '*') return 'itself';
  const accounts = listOf(principals.AWS);
  if (accounts.includes('*')) return 'itself';
  const { service } = question.caller;
  if (service) return listOf(principals.Service).includes(service) ? 'itself' : 'none';
  return accounts.length === 0 ? 'none' : namedBy(accounts, question);
}

function namedBy(accounts: string[], question: Question): Naming {
  const { caller } = question;
  if (accounts.includes(caller.principalArn) || accounts.includes(principalArnOf(question))) return 'itself';
  const root = `arn:aws:iam::${caller.accountId}:root`;
  return accounts.includes(root) || accounts.includes(caller.accountId) ? 'account' : 'none';
}
