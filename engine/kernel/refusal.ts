import type { AccessRequest, KeyNeed } from './access';
import type { Caller } from './context';
import type { Court } from './court';
import { type Decision, evaluate, type PolicySet } from './evaluate';
import { type Failed, fail } from './outcome';

/** One call before its decision. */
interface Case {
  need: AccessRequest;
  caller: Caller;
  callId: number;
  policies: PolicySet;
  court: Court;
}

/** How a call is refused by policies, or undefined when they allow it. */
export function refusalOf(
  need: AccessRequest,
  caller: Caller,
  callId: number,
  court: Court,
): Failed | undefined {
  const one: Case = { need, caller, callId, policies: policiesOf(caller, court), court };
  const decision = evaluate(need, caller, one.policies);
  if (!decision.allowed) return deny(need, decision, one, need.deniedCode ?? 'AccessDenied', 403);
  return need.key && keyRefusal(need.key, one);
}

function policiesOf(caller: Caller, { door, identity, sessionPolicy, organizationId }: Court): PolicySet {
  const { nowMs } = door;
  const known = caller.service ? undefined : identity?.(caller);
  const session = known && sessionPolicy?.(caller, nowMs);
  return { identity: session ? { ...known, session } : known, nowMs, organizationId };
}

/** Encrypted resources: the caller needs the key too. Sources: SQS and SNS Developer Guides, key management. */
function keyRefusal(key: KeyNeed, one: Case): Failed | undefined {
  const { need, caller, court, policies } = one;
  const { keyId, actions, encryptionContext = {}, codes = 'Kms' } = key;
  const { region } = caller;
  const use = { keyId, region, accountId: need.ownerAccountId, actions, encryptionContext };
  const standing = court.keyStanding?.(use, caller);
  if (!standing) return undefined;
  if ('fault' in standing) return fail(`${codes}${standing.fault}`, standing.message);
  for (const action of actions) {
    const access: AccessRequest = {
      action,
      resourceArn: standing.arn,
      ownerAccountId: standing.accountId,
      policy: standing.policy,
      policyDecides: true,
      granted: standing.granted.includes(action),
      conditionKeys: keyConditions(need, caller, encryptionContext),
    };
    const decision = evaluate(access, caller, policies);
    if (!decision.allowed) return deny(access, decision, one, `${codes}AccessDenied`, 400);
  }
  return undefined;
}

function deny(
  { action, resourceArn }: AccessRequest,
  { because, reason, statement }: Decision,
  { caller, callId, court }: Case,
  code: string,
  httpStatus: number,
): Failed {
  const principal = caller.service ?? caller.principalArn;
  const { actor: by } = caller;
  const about = { action, resource: resourceArn, principal, by, reason, statement };
  court.door.record('iam', callId, { type: 'iam.access-denied', ...about });
  const text = `User: ${principal} is not authorized to perform: ${action} on resource: ${resourceArn} ${because}`;
  return fail(code, text, { httpStatus });
}

/** Source: KMS Developer Guide, condition keys for AWS KMS. */
function keyConditions(
  need: AccessRequest,
  caller: Caller,
  encryptionContext: Record<string, string>,
): Record<string, string | string[]> {
  const [service] = need.action.split(':');
  const keys: Record<string, string | string[]> = {
    'kms:ViaService': `${service}.${caller.region}.amazonaws.com`,
    'kms:EncryptionContextKeys': Object.keys(encryptionContext),
  };
  if (!caller.service) keys['kms:CallerAccount'] = caller.accountId;
  for (const [name, value] of Object.entries(encryptionContext))
    keys[`kms:EncryptionContext:${name}`] = value;
  return keys;
}
