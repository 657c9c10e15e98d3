import type { Flight } from './movements';

/** What services do at one moment is seen one step after the other; an endpoint's answer may take a little. */
const SAME_MOMENT_MS = 100;

/**
 * Splits the time of movements that follow from each other: what a topic sends on leaves it when the publish has come. A
 * flight whose turn has not come, or is over, is left out.
 */
export function inTurns(flights: readonly Flight[]): Flight[] {
  const legs = legsOf(flights);
  return flights.flatMap((flight) => {
    const { leg = 0, of = 1 } = legs.get(flight.movement.seq) ?? {};
    const progress = flight.progress * of - leg;
    return progress < 0 || progress >= 1 ? [] : [{ ...flight, progress }];
  });
}

/** The place of each flight in its chain, and the length of the chain. A chain is as long as its longest branch. */
function legsOf(flights: readonly Flight[]): Map<number, { leg: number; of: number }> {
  const legs = new Map<number, { leg: number; of: number }>();
  const before = flights.map((_, index) => precedes(flights, index));
  const legAt = (index: number): number => {
    const previous = before[index];
    return previous === undefined ? 0 : legAt(previous) + 1;
  };
  const firstAt = (index: number): number => {
    const previous = before[index];
    return previous === undefined ? index : firstAt(previous);
  };
  const lengths = new Map<number, number>();
  flights.forEach((_, index) => {
    const first = firstAt(index);
    lengths.set(first, Math.max(lengths.get(first) ?? 1, legAt(index) + 1));
  });
  flights.forEach(({ movement }, index) => {
    legs.set(movement.seq, { leg: legAt(index), of: lengths.get(firstAt(index)) ?? 1 });
  });
  return legs;
}

/** Index of the flight that led to this one: the latest before it that came to where this one starts. */
function precedes(flights: readonly Flight[], index: number): number | undefined {
  const movement = flights[index]?.movement;
  if (movement === undefined || !goesOn.has(movement.kind)) return undefined;
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const candidate = flights[earlier]?.movement;
    if (candidate === undefined || movement.atMs - candidate.atMs > SAME_MOMENT_MS) return undefined;
    if (candidate.to === movement.from && comes.has(candidate.kind)) return earlier;
  }
  return undefined;
}

const comes = new Set(['send', 'publish', 'notify', 'fanOut']);
const goesOn = new Set(['fanOut', 'filteredOut', 'failed', 'notify', 'publish']);
