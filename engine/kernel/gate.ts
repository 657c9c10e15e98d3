import type { AccessRequest, KeyNeed } from './access';
import type { Caller } from './context';
import { type Decision, evaluate, type PolicySet } from './evaluate';
import type { RunningHooks } from './hooks';
import { type Failed, fail } from './outcome';
import type { Door } from './residents';
import type { AccessNeeds, RunningService } from './service';

/**
 * The one door of every service: decides each call by identity policies (where the world has IAM), the resource's policy and
 * the policy and grants of its KMS key (where the world has KMS), and records each denial.
 */
export class Gate {
  private readonly identityOf: RunningHooks['identity'];
  private readonly sessionPolicy: RunningHooks['sessionPolicy'];
  private readonly keyStanding: RunningHooks['keyStanding'];

  constructor(
    private readonly door: Pick<Door, 'nowMs' | 'record'>,
    services: RunningService[],
    private readonly organizationId?: string,
  ) {
    this.identityOf = services.find((service) => service.identity)?.identity;
    this.sessionPolicy = services.find((service) => service.sessionPolicy)?.sessionPolicy;
    this.keyStanding = services.find((service) => service.keyStanding)?.keyStanding;
  }

  /** The refusal of a call, or undefined when it may be made. */
  refusal(needs: AccessNeeds, caller: Caller, callId: number): Failed | undefined {
    if (!needs) return undefined;
    if (!Array.isArray(needs)) return this.refusalOf(needs, caller, callId);
    for (const need of needs) {
      const refusal = this.refusalOf(need, caller, callId);
      if (refusal) return refusal;
    }
    return undefined;
  }

  private refusalOf(need: AccessRequest, caller: Caller, callId: number): Failed | undefined {
    // The way of most calls: the owner's own, of a resource without policy and key, where nobody keeps identities.
    const plain = need.policy === undefined && need.key === undefined && this.identityOf === undefined;
    if (plain && caller.service === undefined && caller.accountId === need.ownerAccountId) return undefined;
    const policies = this.policiesOf(caller);
    const decision = evaluate(need, caller, policies);
    if (!decision.allowed)
      return this.deny(need, caller, decision, callId, need.deniedCode ?? 'AccessDenied', 403);
    return need.key && this.keyRefusal(need, need.key, caller, policies, callId);
  }

  private policiesOf(caller: Caller): PolicySet {
    const { organizationId } = this;
    const { nowMs } = this.door;
    const identity = caller.service ? undefined : this.identityOf?.(caller);
    const session = identity && this.sessionPolicy?.(caller, nowMs);
    return { identity: session ? { ...identity, session } : identity, nowMs, organizationId };
  }

  /** Encrypted resources: the caller needs the key too. Sources: SQS and SNS Developer Guides, key management. */
  private keyRefusal(
    need: AccessRequest,
    key: KeyNeed,
    caller: Caller,
    policies: PolicySet,
    callId: number,
  ): Failed | undefined {
    if (!this.keyStanding) return undefined;
    const codes = key.codes ?? 'Kms';
    const { keyId, actions, encryptionContext = {} } = key;
    const { region } = caller;
    const use = { keyId, region, accountId: need.ownerAccountId, actions, encryptionContext };
    const standing = this.keyStanding(use, caller);
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
      if (!decision.allowed) return this.deny(access, caller, decision, callId, `${codes}AccessDenied`, 400);
    }
    return undefined;
  }

  private deny(
    { action, resourceArn }: AccessRequest,
    caller: Caller,
    { because, reason, statement }: Decision,
    callId: number,
    code: string,
    httpStatus: number,
  ): Failed {
    const principal = caller.service ?? caller.principalArn;
    this.door.record('iam', callId, {
      type: 'iam.access-denied',
      action,
      resource: resourceArn,
      principal,
      by: caller.actor,
      reason,
      statement,
    });
    const text = `User: ${principal} is not authorized to perform: ${action} on resource: ${resourceArn} ${because}`;
    return fail(code, text, { httpStatus });
  }
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
