import { utf8Length } from '../../bytes/text';
import { type Misfit, misfit } from '../../patterns/match-pattern';
import type { Pattern } from '../../patterns/pattern';
import { readPattern } from '../../patterns/read-pattern';
import type { PatternRules } from '../../patterns/rules';
import { sayMisfit } from '../../patterns/words';
import { parsedJson } from '../../shape/parse-json';
import { complexityFault } from './complexity';
import type { FilterSubject } from './filter-subject';
import { filterLimits } from './limits';

export type FilterScope = 'MessageAttributes' | 'MessageBody';

/** A subscription's filter policy, ready to be held against messages. */
export interface FilterPolicy {
  scope: FilterScope;
  pattern: Pattern;
}

/** The filter, or why the policy is refused: what follows `Invalid parameter: ` (or there `Attributes Reason: `). */
export type FilterPolicyRead = { ok: true; filter: FilterPolicy | undefined } | { ok: false; reason: string };

const RULES: PatternRules = {
  largestNumber: filterLimits.number.max,
  decimals: filterLimits.numberDecimals.value,
  wildcardStars: filterLimits.wildcardStars.max,
  prefixIgnoresCase: false,
  arrays: 'any-combination',
};

/**
 * Reads a FilterPolicy. `{}` is no filter at all: it takes an earlier policy away.
 * Source: SNS Developer Guide, sns-subscription-filter-policies and subscription-filter-policy-constraints.
 */
export function readFilterPolicy(text: string, scope: FilterScope): FilterPolicyRead {
  if (utf8Length(text) > filterLimits.policyBytes.max) return refuse('Filter policy is too large');
  const document = parsedJson(text);
  if (document === undefined) return refuse('failed to parse JSON');
  const pattern = readPattern(document, RULES);
  if ('fault' in pattern) return refuse(pattern.fault);
  if (pattern.keys.length === 0 && pattern.alternatives.length === 0) return { ok: true, filter: undefined };
  if (scope === 'MessageAttributes' && isNested(pattern)) {
    return refuse('Filter policy scope MessageAttributes does not support nested filter policy');
  }
  const fault = complexityFault(pattern);
  return fault === undefined ? { ok: true, filter: { scope, pattern } } : refuse(fault);
}

/**
 * Holds a message against a filter.
 * @returns undefined when the subscriber gets it, else one sentence for a learner: which key held it back, and what was wanted
 */
export function heldBack(filter: FilterPolicy, subject: FilterSubject): string | undefined {
  if (filter.scope === 'MessageAttributes') {
    const wrong = misfit(filter.pattern, subject.attributes, RULES);
    return wrong && sentence('Message attribute', wrong);
  }
  const { body } = subject;
  if (!body) return 'The message body is not a JSON object, so no policy on the body lets it through.';
  const wrong = misfit(filter.pattern, body, RULES);
  return wrong && sentence('Body field', wrong);
}

function sentence(subject: string, wrong: Misfit): string {
  return wrong.kind === 'key' ? `${subject} ${sayMisfit(wrong)}` : `${subject}s: ${sayMisfit(wrong)}`;
}

function refuse(reason: string): FilterPolicyRead {
  return { ok: false, reason: `FilterPolicy: ${reason}` };
}

function isNested(pattern: Pattern): boolean {
  return pattern.keys.some((key) => 'inside' in key) || pattern.alternatives.flat().some(isNested);
}
