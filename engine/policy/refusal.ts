import type { AccessRequest, KeyNeed } from '../kernel/access';
import type { AuthorizationContext } from '../kernel/authorization-context';
import type { Caller } from '../kernel/context';
import { type Failed, fail } from '../kernel/outcome';
import { ACCESS_DENIED } from '../kernel/trace';
import { type Decision, evaluate, type PolicySet } from './evaluate';

/** One call before its decision. */
interface UndecidedCall {
  need: AccessRequest;
  caller: Caller;
  callId: number;
  policies: PolicySet;
  context: AuthorizationContext;
}

/** How a call is refused by policies, or undefined when they allow it. */
export function refusalOf(
  need: AccessRequest,
  caller: Caller,
  callId: number,
  context: AuthorizationContext,
): Failed | undefined {
  const call: UndecidedCall = { need, caller, callId, policies: policiesOf(caller, context), context };
  const decision = evaluate(need, caller, call.policies);
  if (!decision.allowed) return deny(need, decision, call, need.deniedCode ?? 'AccessDenied', 403);
  return need.key && keyRefusal(need.key, call);
}

function policiesOf(
  caller: Caller,
  { runtime, identity, sessionPolicy, organizationId }: AuthorizationContext,
): PolicySet {
  const { nowMs } = runtime;
  const known = caller.service ? undefined : identity?.(caller);
  const session = known && sessionPolicy?.(caller, nowMs);
  return { identity: session ? { ...known, session } : known, nowMs, organizationId };
}

/** Encrypted resources: the caller needs the key too. Sources: SQS and SNS Developer Guides, key management. */
function keyRefusal(key: KeyNeed, call: UndecidedCall): Failed | undefined {
  const { need, caller, context, policies } = call;
  const { keyId, actions, encryptionContext = {}, codes = 'Kms' } = key;
  const { region } = caller;
  const [viaService = ''] = need.action.split(':');
  const use = { keyId, region, accountId: need.ownerAccountId, actions, encryptionContext, viaService };
  const resolution = context.resolveKey?.(use, caller);
  if (!resolution) return undefined;
  if ('fault' in resolution) return fail(`${codes}${resolution.fault}`, resolution.message);
  for (const action of actions) {
    const access: AccessRequest = {
      action,
      resourceArn: resolution.arn,
      ownerAccountId: resolution.accountId,
      policy: resolution.policy,
      policyDecides: true,
      granted: resolution.granted.includes(action),
      conditionKeys: resolution.conditionKeys,
    };
    const decision = evaluate(access, caller, policies);
    if (!decision.allowed) return deny(access, decision, call, `${codes}AccessDenied`, 400);
  }
  return undefined;
}

function deny(
  { action, resourceArn }: AccessRequest,
  { because, reason, statement }: Decision,
  { caller, callId, context }: UndecidedCall,
  code: string,
  httpStatus: number,
): Failed {
  const principal = caller.service ?? caller.principalArn;
  const { actor: by } = caller;
  const about = { action, resource: resourceArn, principal, by, reason, statement };
  context.runtime.record(ACCESS_DENIED.service, callId, { type: ACCESS_DENIED.type, ...about });
  const text = `User: ${principal} is not authorized to perform: ${action} on resource: ${resourceArn} ${because}`;
  return fail(code, text, { httpStatus });
}
