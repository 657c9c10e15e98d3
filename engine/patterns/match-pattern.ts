import type { Scalar } from './match';
import { matchesAny } from './match-value';
import type { KeyPattern, Pattern } from './pattern';
import type { PatternRules } from './rules';

/** What did not fit: the key with the values that it has, or alternatives none of which fits. */
export type Misfit =
  | { kind: 'key'; pattern: Extract<KeyPattern, { matches: unknown }>; values: Scalar[] }
  | { kind: 'alternatives'; paths: string[] };

/** Holds a JSON object against a pattern. @returns undefined when it fits, else the first thing that does not */
export function misfit(pattern: Pattern, object: unknown, rules: PatternRules): Misfit | undefined {
  return misfitOf(pattern, [object], rules);
}

function misfitOf(pattern: Pattern, objects: unknown[], rules: PatternRules): Misfit | undefined {
  for (const key of pattern.keys) {
    const wrong = misfitOfKey(key, objects, rules);
    if (wrong) return wrong;
  }
  for (const alternatives of pattern.alternatives) {
    if (!alternatives.some((one) => !misfitOf(one, objects, rules))) {
      return { kind: 'alternatives', paths: alternatives.flatMap(pathsOf) };
    }
  }
  return undefined;
}

function misfitOfKey(key: KeyPattern, objects: unknown[], rules: PatternRules): Misfit | undefined {
  const children: unknown[] = [];
  for (const object of objects) collect(member(object, key.key), children);
  if ('inside' in key) return misfitInside(key.inside, children, rules);
  const values = children.filter(isScalar);
  return matchesAny(key.matches, values, rules.decimals) ? undefined : { kind: 'key', pattern: key, values };
}

function misfitInside(inside: Pattern, children: unknown[], rules: PatternRules): Misfit | undefined {
  if (rules.arrays === 'any-combination' || children.length < 2) return misfitOf(inside, children, rules);
  let first: Misfit | undefined;
  for (const child of children) {
    const wrong = misfitOf(inside, [child], rules);
    if (!wrong) return undefined;
    first ??= wrong;
  }
  return first;
}

function member(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}

/** An array stands for its elements, also inside another. */
function collect(value: unknown, into: unknown[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, into);
  else if (value !== undefined) into.push(value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== 'object';
}

function pathsOf(pattern: Pattern): string[] {
  return pattern.keys.flatMap((key) => ('inside' in key ? pathsOf(key.inside) : [key.path]));
}
