import type { Match, Scalar } from './match';
import type { Misfit } from './match-pattern';

const LONGEST_SHOWN = 60;

/** A misfit as a learner reads it, for example `colour is "red"; wanted: "blue" or text that starts with "gr".` */
export function sayMisfit(misfit: Misfit): string {
  if (misfit.kind === 'alternatives') {
    const names = [...new Set(misfit.paths)];
    return `none of the alternatives in "$or" fits (${names.join(', ')}).`;
  }
  const { path, matches } = misfit.pattern;
  const wanted = join(matches.map(sayMatch));
  if (misfit.values.length === 0) return `${path} is missing; wanted: ${wanted}.`;
  return `${path} is ${misfit.values.map(sayValue).join(', ')}; wanted: ${wanted}.`;
}

/** A match in words, without a full stop. */
export function sayMatch(match: Match): string {
  switch (match.kind) {
    case 'equals':
      return sayValue(match.value);
    case 'number':
      return String(match.value);
    case 'prefix':
      return `text that starts with ${sayValue(match.text)}${caseless(match.ignoreCase)}`;
    case 'suffix':
      return `text that ends with ${sayValue(match.text)}${caseless(match.ignoreCase)}`;
    case 'equals-ignore-case':
      return `${sayValue(match.text)}${caseless(true)}`;
    case 'wildcard':
      return `text like ${sayValue(match.text)}`;
    case 'numeric':
      return `a number ${match.range.text}`;
    case 'cidr':
      return `an address in ${match.text}`;
    case 'exists':
      return match.wanted ? 'that it is there' : 'that it is not there';
    case 'anything-but':
      return `anything but ${join(match.not.map(sayMatch))}`;
  }
}

function caseless(ignored: boolean | undefined): string {
  return ignored ? ' in any case' : '';
}

function join(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function sayValue(value: Scalar): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
