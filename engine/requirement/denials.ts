import type { DenialsCount } from '../client/measure';
import type { DenialsRequirement } from '../client/requirement';
import { lastPart } from '../topology/resource-scope';
import { countedSubject } from './bound';
import type { Find } from './finding';
import { findTally, Tallies, type Tally } from './tally';

/** Calls that a policy refused, counted by what a requirement asks of them. */
export class DenialLedger {
  private readonly tallies = new Tallies<DenialsCount>();

  countOf(filter: DenialsCount): Tally {
    return this.tallies.of(filter);
  }

  denied(action: string, resource: string): void {
    this.tallies.add(1, ({ denials, on }) => {
      const isAction = denials === '*' || denials.toLowerCase() === action.toLowerCase();
      return isAction && (on === undefined || on === lastPart(resource));
    });
  }
}

export function findDenials({ denials, on, is }: DenialsRequirement, ledger: DenialLedger): Find {
  const what = denials === '*' ? 'call' : `${denials} call`;
  return findTally(ledger.countOf({ denials, on }), is, (count) => {
    return `${countedSubject(count, what)}${on ? ` on ${on}` : ''} ${count <= 1 ? 'was' : 'were'} refused by a policy`;
  });
}
