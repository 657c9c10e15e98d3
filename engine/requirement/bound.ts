import type { Bound } from '../client/bound';

export function isWithin(value: number, bound: Bound): boolean {
  if (typeof bound === 'number') return value === bound;
  return (
    value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY) &&
    value <= (bound.atMost ?? Number.POSITIVE_INFINITY)
  );
}

/** For example `'3'`, `'at least 3'` or `'3 to 5'`. */
export function sayBound(bound: Bound): string {
  if (typeof bound === 'number') return String(bound);
  const { atLeast, atMost } = bound;
  if (atLeast === undefined) return atMost === undefined ? 'any number' : `at most ${atMost}`;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
}

/** `'1 message'`, `'2 messages'` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The same where a sentence begins with it: `'No message'` */
export function countedSubject(count: number, noun: string): string {
  return count === 0 ? `No ${noun}` : counted(count, noun);
}

/** A finding with what was asked, as one sentence: `'orders holds 2 messages; expected at least 3.'` */
export function sayFinding(found: string, bound: Bound, holds: boolean): string {
  return holds ? `${found}, as expected.` : `${found}; expected ${sayBound(bound)}.`;
}
