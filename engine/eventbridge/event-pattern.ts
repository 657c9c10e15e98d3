import { EVENT_RULES } from '../patterns/event-rules';
import { misfit } from '../patterns/match-pattern';
import type { Pattern } from '../patterns/pattern';
import { readPattern } from '../patterns/read-pattern';
import { isFields } from '../shape/check-shape';

/** A rule's pattern as text, read and checked. @returns the pattern, or the sentence that says what is wrong */
export function readEventPattern(text: string): Pattern | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'Event pattern is not valid. Reason: it is not JSON' };
  }
  const isEmpty = isFields(value) && Object.keys(value).length === 0;
  const pattern = isEmpty ? { fault: 'Empty event pattern is not allowed' } : readPattern(value, EVENT_RULES);
  return 'fault' in pattern ? { fault: `Event pattern is not valid. Reason: ${pattern.fault}` } : pattern;
}

export function matches(pattern: Pattern, event: unknown): boolean {
  return misfit(pattern, event, EVENT_RULES) === undefined;
}
