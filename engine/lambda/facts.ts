import { countedSubject } from '../requirement/bound';
import type { Find } from '../requirement/finding';
import { findTally, Tallies } from '../requirement/tally';
import type { InvocationsCount, InvocationsRequirement } from './requirement';

type Result = NonNullable<InvocationsRequirement['result']>;

/** What a run remembers of functions: how their invocations ended. */
export class LambdaFacts {
  readonly invocations = new Tallies<InvocationsCount>();

  ended(name: string, result: Result): void {
    this.invocations.add(1, (filter) => filter.invocations === name && (filter.result ?? result) === result);
  }
}

export function findInvocations(
  { invocations: name, result, is }: InvocationsRequirement,
  facts: LambdaFacts,
): Find {
  const tally = facts.invocations.of({ invocations: name, result });
  return findTally(tally, is, (count) => {
    const what = `${countedSubject(count, 'invocation')} of ${name}`;
    if (result === undefined) return `${what} ended`;
    return result === 'throttled' ? `${what} ${count <= 1 ? 'was' : 'were'} throttled` : `${what} ${result}`;
  });
}
