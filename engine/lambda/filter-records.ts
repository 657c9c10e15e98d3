import { EVENT_RULES } from '../patterns/event-rules';
import { misfit } from '../patterns/match-pattern';
import type { Pattern } from '../patterns/pattern';
import { readPattern } from '../patterns/read-pattern';
import { isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import type { HeldRecord } from './mapping';

/** Filter patterns as texts, read and checked. @returns the patterns, or the sentence that says what is wrong */
export function readFilters(texts: string[]): Pattern[] | { fault: string } {
  const patterns: Pattern[] = [];
  for (const text of texts) {
    const value = parsedJson(text);
    const pattern = isFields(value) ? readPattern(value, EVENT_RULES) : { fault: 'Filter is not an object' };
    if ('fault' in pattern) return { fault: `Invalid filter pattern definition. (${pattern.fault})` };
    patterns.push(pattern);
  }
  return patterns;
}

/**
 * Whether a record fits one of the filters. A body is matched as JSON when the filter asks for fields of it; a body that is no
 * JSON is dropped then. Source: Lambda Developer Guide, with-sqs-filtering.
 */
export function fits(patterns: Pattern[], record: HeldRecord): boolean {
  if (patterns.length === 0) return true;
  const json = parsedJson(record.body);
  return patterns.some((pattern) => {
    const asksForFields = asksForBody(pattern);
    if (asksForFields && !isFields(json)) return false;
    const body = asksForFields ? json : record.body;
    return misfit(pattern, { ...record, body }, EVENT_RULES) === undefined;
  });
}

/** Whether a filter asks for fields of the body, also in one of its alternatives. */
function asksForBody({ keys, alternatives }: Pattern): boolean {
  return keys.some((key) => key.key === 'body' && 'inside' in key) || alternatives.flat().some(asksForBody);
}
