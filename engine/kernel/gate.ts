import type { AccessRequest } from './access';
import type { Caller } from './context';
import type { Court } from './court';
import type { Failed } from './outcome';
import { policyEngine } from './policy-shelf';
import type { Door } from './residents';
import type { AccessNeeds, RunningService } from './service';

/**
 * The one door of every service: decides each call by identity policies (where the world has IAM), the resource's policy and
 * the policy and grants of its KMS key (where the world has KMS), and records each denial.
 */
export class Gate {
  private readonly court: Court;

  constructor(door: Pick<Door, 'nowMs' | 'record'>, services: RunningService[], organizationId?: string) {
    this.court = {
      door,
      organizationId,
      identity: services.find((service) => service.identity)?.identity,
      sessionPolicy: services.find((service) => service.sessionPolicy)?.sessionPolicy,
      keyStanding: services.find((service) => service.keyStanding)?.keyStanding,
    };
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
    if (this.isPlain(need) && caller.service === undefined && caller.accountId === need.ownerAccountId)
      return undefined;
    return policyEngine().refusal(need, caller, callId, this.court);
  }

  /** What most calls work on: a resource without policy, in a world where nobody keeps identities. */
  private isPlain({ policy, key }: AccessRequest): boolean {
    const { identity, keyStanding } = this.court;
    return policy === undefined && identity === undefined && (key === undefined || keyStanding === undefined);
  }
}
