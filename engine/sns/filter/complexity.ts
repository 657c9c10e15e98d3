import type { Match } from '../../patterns/match';
import type { KeyPattern, Pattern } from '../../patterns/pattern';
import { filterLimits } from './limits';

/** What of a filter policy exceeds SNS's limits, in SNS's words. Source: subscription-filter-policy-constraints. */
export function complexityFault(pattern: Pattern): string | undefined {
  const { keys, combinations, wildcardPoints } = filterLimits;
  if (countKeys(pattern) > keys.max) return `Filter policy can not have more than ${keys.max} keys`;
  const tooComplex = 'Filter policy is too complex';
  if (countCombinations(pattern) > combinations.max) return tooComplex;
  return countPoints(pattern) > wildcardPoints.max ? tooComplex : undefined;
}

/** Of nested keys only the outermost counts. Assumed, not documented: keys named in `$or` count as if they stood beside it. */
function countKeys(pattern: Pattern): number {
  return keysOf(pattern).size;
}

function keysOf(pattern: Pattern): Set<string> {
  const names = new Set(pattern.keys.map(({ key }) => key));
  for (const alternative of pattern.alternatives.flat()) {
    for (const name of keysOf(alternative)) names.add(name);
  }
  return names;
}

/**
 * `{"a": {"b": {"c": [4 values]}}, "d": {"e": [3 values]}, "f": [3 values]}` has (4 x 3) x (3 x 2) x (3 x 1) = 216 combinations.
 * Assumed, not documented: the combinations of alternatives are added.
 */
function countCombinations(pattern: Pattern, depth = 1): number {
  let product = 1;
  for (const key of pattern.keys) {
    product *= 'inside' in key ? countCombinations(key.inside, depth + 1) : key.matches.length * depth;
  }
  for (const alternatives of pattern.alternatives) {
    product *= alternatives.reduce((sum, one) => sum + countCombinations(one, depth), 0);
  }
  return product;
}

/** Assumed, not documented in a source we could read in full: a single star is a point, each of several stars three. */
function countPoints(pattern: Pattern): number {
  return [...pattern.keys.map(pointsOfKey), ...pattern.alternatives.flat().map(countPoints)].reduce(
    (sum, points) => sum + points,
    0,
  );
}

function pointsOfKey(key: KeyPattern): number {
  return 'inside' in key ? countPoints(key.inside) : pointsOf(key.matches);
}

function pointsOf(matches: Match[]): number {
  return matches.reduce((sum, match) => sum + pointsOfMatch(match), 0);
}

function pointsOfMatch(match: Match): number {
  if (match.kind === 'anything-but') return pointsOf(match.not);
  if (match.kind !== 'wildcard') return 0;
  const stars = match.parts.length - 1;
  return stars > 1 ? stars * 3 : stars;
}
