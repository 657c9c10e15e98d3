import type { Bound, When } from '../client/bound';

/** Invocations of a function that ended in a certain way. */
export interface InvocationsRequirement {
  invocations: string;
  result?: 'succeeded' | 'failed' | 'throttled';
  is: Bound;
  when?: When;
}

/** What can be required of its facts, by the key that marks it. */
export interface LambdaRequirements {
  invocations: InvocationsRequirement;
}

export type InvocationsCount = Omit<InvocationsRequirement, 'is' | 'when'>;

/** Numbers that it keeps, by the key that marks each. */
export interface LambdaCounts {
  invocations: InvocationsCount;
}
