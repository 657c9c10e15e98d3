import type { Bound } from '../client/bound';
import { isWithin, sayFinding } from './bound';
import type { Find } from './finding';

/** A number that goes on being counted. */
export interface Tally {
  count: number;
}

/** Tallies of one kind of thing, each with what it counts of it. */
export class Tallies<Filter> {
  private readonly all: (Tally & { filter: Filter })[] = [];

  /** One that is right from now on; ask before the run begins. */
  of(filter: Filter): Tally {
    const tally = { filter, count: 0 };
    this.all.push(tally);
    return tally;
  }

  add(by: number, fits: (filter: Filter) => boolean): void {
    for (const tally of this.all) if (fits(tally.filter)) tally.count += by;
  }
}

/** A number that a requirement bounds. @param say the number in a sentence: `'2 objects'` */
export function findTally(tally: Tally, is: Bound, say: (count: number) => string): Find {
  return () => {
    const { count } = tally;
    const holds = isWithin(count, is);
    return { holds, reason: () => sayFinding(say(count), is, holds) };
  };
}

/** The number itself, or the most that it ever was. */
export function readMost(read: () => number, most = false): () => number {
  if (!most) return read;
  let highest = 0;
  return () => {
    highest = Math.max(highest, read());
    return highest;
  };
}
