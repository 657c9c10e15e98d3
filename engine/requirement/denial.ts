import type { Bound } from '../client/bound';
import type { Requirement } from '../client/requirement';

/** The reason of a part that a `not` turns round: what held was not to hold, and the other way about. */
export function deniedReason(reason: string, held: boolean, part: Requirement): string {
  if (!held) return reason.replace(/; expected [^;]*\.$/, ', as expected.');
  return reason.replace(/(, as expected)?\.$/, `; expected ${sayOpposite(boundOf(part))}.`);
}

function boundOf(part: Requirement): Bound | undefined {
  if ('is' in part) return part.is;
  return 'seconds' in part ? part.seconds : undefined;
}

function sayOpposite(bound: Bound | undefined): string {
  if (bound === undefined) return 'otherwise';
  if (typeof bound === 'number') return `any number but ${bound}`;
  const { atLeast, atMost } = bound;
  const less = atLeast === undefined ? [] : [`less than ${atLeast}`];
  const more = atMost === undefined ? [] : [`more than ${atMost}`];
  return [...less, ...more].join(' or ');
}
