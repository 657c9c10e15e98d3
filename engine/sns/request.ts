import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalid, invalidBecause, missing } from './errors';

/** Readers of a request's fields. The wire may carry anything: a field of the wrong type is refused and never throws. */

type Read<Value> = Success<Value> | Failed;

export type Fields = { readonly [field: string]: unknown };

export function isRecord(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** The fields of a request, or of an entry; nothing when it is not an object at all. */
export function fieldsOf(request: unknown): Fields {
  return isRecord(request) ? request : {};
}

export function readText(fields: Fields, name: string): Read<string | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  return typeof value === 'string' ? ok(value) : invalid(name);
}

export function requireText(fields: Fields, name: string): Read<string> {
  const read = readText(fields, name);
  if (!read.ok) return read;
  return read.response === undefined ? missing(name) : ok(read.response);
}

export function readTexts(fields: Fields, name: string): Read<string[] | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  // `find` would skip over nothing: an `undefined` among the texts is wrong too.
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return ok(value);
  return invalid(name);
}

export function readTextMap(fields: Fields, name: string): Read<Record<string, string> | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  if (!isRecord(value) || !Object.values(value).every((one) => typeof one === 'string')) return invalid(name);
  return ok(value as Record<string, string>);
}

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

/** JSON of a text, or undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
