import { ok } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { fieldReaders, type Read } from '../shape/read-fields';
import { invalid, invalidBecause, missing } from './errors';

/** Readers of a request's fields: one of the wrong type is an invalid parameter. */
export const { readText, requireText, readTexts, readTextMap } = fieldReaders({
  missing,
  wrongType: (name) => invalid(name),
  emptyIsMissing: false,
});

/** A field's text where its owner has not been checked yet; empty when it is none. A hostile object has no text to give, and throws. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** An attribute's flag. */
export function readFlag(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

/** The parts of an ARN: `arn:partition:service:region:account:rest`. */
export interface Arn {
  text: string;
  service: string;
  region: string;
  accountId: string;
  /** All after the account, colons included. */
  resource: string;
}

/** A required ARN, of any service. @param what its name in the refusal */
export function requireArn(fields: Fields, name: string): Read<Arn> {
  const text = requireText(fields, name);
  return text.ok ? readArn(text.response, name) : text;
}

export function readArn(text: string, what: string): Read<Arn> {
  const parts = text.split(':');
  if (parts.length < 6) {
    return invalidBecause(what, `An ARN must have at least 6 elements, not ${parts.length}`);
  }
  const [prefix, , service = '', region = '', accountId = ''] = parts;
  if (prefix !== 'arn') return invalid(what);
  return ok({ text, service, region, accountId, resource: parts.slice(5).join(':') });
}
