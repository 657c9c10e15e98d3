import type { AccessRequest, PolicyDocument } from './access';
import type { AuthorizationContext } from './authorization-context';
import type { Caller } from './context';
import type { Failed } from './outcome';

/** Where a policy stands: at a resource, at a user or role, or at a role to say who may assume it. */
export type PolicyPlace = 'resource' | 'identity' | 'trust';

/** A document that can be evaluated, or a sentence that says what is wrong with the text. */
export type PolicyReading = { document: PolicyDocument } | { fault: string };

/** What reads policies and decides by them. */
export interface PolicyEngine {
  read(text: string, place: PolicyPlace): PolicyReading;
  refusal(
    need: AccessRequest,
    caller: Caller,
    callId: number,
    context: AuthorizationContext,
  ): Failed | undefined;
}

/**
 * Policies are a third of the kernel, and most sandboxes never meet one: a browser fetches this part when the first policy
 * comes, everything else imports `policy-engine` and has it from the start. It is code and no state, so it makes no difference
 * to a world when it came.
 */
let registered: PolicyEngine | undefined;

export function registerPolicyEngine(engine: PolicyEngine): void {
  registered = engine;
}

export function hasPolicyEngine(): boolean {
  return registered !== undefined;
}

/** @throws Error when nobody has imported `policy-engine`: a host lets in a policy that it has not prepared for */
export function policyEngine(): PolicyEngine {
  if (!registered) throw new Error('A policy has come before engine/kernel/policy-engine was imported.');
  return registered;
}
