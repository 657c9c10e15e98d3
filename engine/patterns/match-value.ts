import { blockHolds } from './ip-address';
import { type Match, type Range, type Scalar, scaled } from './match';
import { matchesWildcard } from './wildcard';

/**
 * Whether one of the listed matches accepts one of the values that a key has; no values means that the key is missing.
 * Source: SNS Developer Guide and EventBridge User Guide, their pages on operators; both take any element of an array.
 */
export function matchesAny(matches: Match[], values: Scalar[], decimals: number): boolean {
  return matches.some((match) =>
    match.kind === 'exists'
      ? match.wanted === values.length > 0
      : values.some((value) => matchesValue(match, value, decimals)),
  );
}

/** Whether a match accepts one present value. */
export function matchesValue(match: Match, value: Scalar, decimals: number): boolean {
  switch (match.kind) {
    case 'exists':
      return match.wanted;
    case 'anything-but':
      return !match.not.some((one) => matchesValue(one, value, decimals));
    case 'equals':
      return match.value === value;
    case 'number':
      return typeof value === 'number' && scaled(value, decimals) === match.scaled;
    case 'numeric':
      return typeof value === 'number' && lies(scaled(value, decimals), match.range);
    default:
      return typeof value === 'string' && matchesText(match, value);
  }
}

type TextMatch = Exclude<Match, { kind: 'exists' | 'anything-but' | 'equals' | 'number' | 'numeric' }>;

function matchesText(match: TextMatch, value: string): boolean {
  switch (match.kind) {
    case 'prefix':
      return match.ignoreCase ? folded(value).startsWith(folded(match.text)) : value.startsWith(match.text);
    case 'suffix':
      return match.ignoreCase ? folded(value).endsWith(folded(match.text)) : value.endsWith(match.text);
    case 'equals-ignore-case':
      return folded(value) === folded(match.text);
    case 'wildcard':
      return matchesWildcard(match.parts, value);
    case 'cidr':
      return blockHolds(match.block, value);
  }
}

function folded(text: string): string {
  return text.toLowerCase();
}

function lies(value: number, { from, to, withoutFrom, withoutTo }: Range): boolean {
  if (from !== undefined && (value < from || (withoutFrom && value === from))) return false;
  return to === undefined || value < to || (!withoutTo && value === to);
}
