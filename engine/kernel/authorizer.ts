import type { AccessRequest } from './access';
import type { AuthorizationContext } from './authorization-context';
import type { Caller } from './context';
import type { Failed } from './outcome';
import { policyEngine } from './policy-engine-registry';
import type { AccessNeeds, RunningService } from './service';
import type { WorldRuntime } from './world-runtime';

/**
 * Authorizes the calls of all services: decides each by identity policies (where the world has IAM), the resource's policy and
 * the policy and grants of its KMS key (where the world has KMS), and records each denial.
 */
export class Authorizer {
  private readonly context: AuthorizationContext;

  constructor(
    runtime: Pick<WorldRuntime, 'nowMs' | 'record'>,
    services: RunningService[],
    organizationId?: string,
  ) {
    this.context = {
      runtime,
      organizationId,
      identity: services.find((service) => service.identity)?.identity,
      sessionPolicy: services.find((service) => service.sessionPolicy)?.sessionPolicy,
      resolveKey: services.find((service) => service.resolveKey)?.resolveKey,
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
    return policyEngine().refusal(need, caller, callId, this.context);
  }

  /** What most calls work on: a resource without policy, in a world where nobody keeps identities. */
  private isPlain({ policy, key }: AccessRequest): boolean {
    const { identity, resolveKey } = this.context;
    return policy === undefined && identity === undefined && (key === undefined || resolveKey === undefined);
  }
}
