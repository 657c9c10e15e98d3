import type { AccessRequest } from './access';
import type { Caller } from './context';
import type { Court } from './court';
import type { Failed } from './outcome';
import type { PolicyPlace, PolicyReading } from './policy';

/** What reads policies and decides by them. */
export interface PolicyEngine {
  read(text: string, place: PolicyPlace): PolicyReading;
  refusal(need: AccessRequest, caller: Caller, callId: number, court: Court): Failed | undefined;
}

/**
 * Policies are a third of the kernel, and most sandboxes never meet one: a browser fetches this part when the first policy
 * comes, everything else imports `policy-engine` and has it from the start. It is code and no state, so it makes no difference
 * to a world when it came.
 */
let shelved: PolicyEngine | undefined;

export function shelvePolicyEngine(engine: PolicyEngine): void {
  shelved = engine;
}

export function hasPolicyEngine(): boolean {
  return shelved !== undefined;
}

/** @throws Error when nobody has imported `policy-engine`: a host lets in a policy that it has not prepared for */
export function policyEngine(): PolicyEngine {
  if (!shelved) throw new Error('A policy has come before engine/kernel/policy-engine was imported.');
  return shelved;
}
