import type { Match } from './match';
import type { KeyPattern, Pattern } from './pattern';
import { type Fault, readMatch } from './read-match';
import type { PatternRules } from './rules';

/** Deeper ones are refused before the stack is. */
const DEEPEST = 100;

/** A pattern as JSON gives it, checked. @returns the pattern, or the sentence that says what is wrong */
export function readPattern(value: unknown, rules: PatternRules, path = '', depth = 0): Pattern | Fault {
  if (!isObject(value)) return { fault: 'Filter is not an object' };
  if (depth > DEEPEST) return { fault: 'Filter is nested too deeply' };
  const pattern: Pattern = { keys: [], alternatives: [] };
  for (const [key, wanted] of Object.entries(value)) {
    const fault = isAlternatives(key, wanted)
      ? addAlternatives(pattern, wanted, rules, path, depth)
      : addKey(pattern, key, wanted, rules, path, depth);
    if (fault) return fault;
  }
  return pattern;
}

/** `$or` is an operator only before a list of at least two objects whose keys are fields; otherwise it is a key like any other. */
function isAlternatives(key: string, wanted: unknown): wanted is unknown[] {
  return key === '$or' && Array.isArray(wanted) && wanted.length > 1 && wanted.every(isFields);
}

const OPERATORS = /^(?:prefix|suffix|equals-ignore-case|wildcard|numeric|cidr|exists|anything-but)$/;

function isFields(value: unknown): boolean {
  return (
    isObject(value) && Object.keys(value).length > 0 && !Object.keys(value).some((key) => OPERATORS.test(key))
  );
}

function addAlternatives(
  pattern: Pattern,
  wanted: unknown[],
  rules: PatternRules,
  path: string,
  depth: number,
): Fault | undefined {
  const alternatives: Pattern[] = [];
  for (const one of wanted) {
    const read = readPattern(one, rules, path, depth + 1);
    if ('fault' in read) return read;
    alternatives.push(read);
  }
  pattern.alternatives.push(alternatives);
  return undefined;
}

function addKey(
  pattern: Pattern,
  key: string,
  wanted: unknown,
  rules: PatternRules,
  above: string,
  depth: number,
): Fault | undefined {
  const path = above === '' ? key : `${above}.${key}`;
  const read = readKey(key, path, wanted, rules, depth);
  if ('fault' in read) return read;
  pattern.keys.push(read);
  return undefined;
}

function readKey(
  key: string,
  path: string,
  wanted: unknown,
  rules: PatternRules,
  depth: number,
): KeyPattern | Fault {
  if (Array.isArray(wanted)) {
    const matches = readMatches(wanted, rules);
    return Array.isArray(matches) ? { key, path, matches } : matches;
  }
  if (!isObject(wanted)) return { fault: `"${key}" must be an object or an array` };
  if (Object.keys(wanted).length === 0) return { fault: 'Empty objects are not allowed' };
  const inside = readPattern(wanted, rules, path, depth + 1);
  return 'fault' in inside ? inside : { key, path, inside };
}

function readMatches(wanted: unknown[], rules: PatternRules): Match[] | Fault {
  if (wanted.length === 0) return { fault: 'Empty arrays are not allowed' };
  const matches: Match[] = [];
  for (const one of wanted) {
    const match = readMatch(one, rules);
    if ('fault' in match) return match;
    matches.push(match);
  }
  return matches;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
