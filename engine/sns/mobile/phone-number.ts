import { type Failed, ok, type Success } from '../../kernel/outcome';
import type { Fields } from '../../shape/check-shape';
import { invalidBecause } from '../errors';
import { requireText } from '../request';

/** A number in E.164 form with or without punctuation, as the digits behind the plus; undefined when it is none. */
export function readNumber(text: string): string | undefined {
  const bare = text.replace(/[\s().-]/g, '');
  return /^\+?[1-9]\d{6,14}$/.test(bare) ? `+${bare.replace(/^\+/, '')}` : undefined;
}

/** The number in a field of a request. Errors: InvalidParameter, ValidationError. */
export function requireNumber(fields: Fields, name: string): Success<string> | Failed {
  const text = requireText(fields, name);
  if (!text.ok) return text;
  const number = readNumber(text.response);
  return number === undefined ? invalidBecause('PhoneNumber', 'input incorrectly formatted') : ok(number);
}
