import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalidValue, missing, sqsFail } from './errors';

/**
 * Readers of a request's fields. The wire may carry anything, so a field of the wrong type is answered as AWS's
 * deserialiser does and never throws.
 */

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

function wrongType(value: unknown, wanted: string): Failed {
  // Assumed from the JSON protocol's deserialiser: the token's kind, then what it should have become.
  const kind = Array.isArray(value)
    ? 'START_ARRAY'
    : isRecord(value)
      ? 'START_OBJECT'
      : `${typeof value}_VALUE`.toUpperCase();
  return sqsFail('SerializationException', `${kind} can not be converted to ${wanted}`);
}

export function readText(fields: Fields, name: string): Read<string | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  return typeof value === 'string' ? ok(value) : wrongType(value, 'a String');
}

export function requireText(fields: Fields, name: string): Read<string> {
  const read = readText(fields, name);
  if (!read.ok) return read;
  return read.response === undefined || read.response === '' ? missing(name) : ok(read.response);
}

export function readInteger(fields: Fields, name: string): Read<number | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  return Number.isInteger(value) ? ok(value as number) : wrongType(value, 'an Integer');
}

export interface Range {
  min: number;
  max: number;
}

/** An integer that may be left out; the reason of a refusal is the operation's own sentence. */
export function readRange(
  fields: Fields,
  name: string,
  range: Range,
  reason: string,
): Read<number | undefined> {
  const read = readInteger(fields, name);
  if (!read.ok || read.response === undefined) return read;
  const fits = read.response >= range.min && read.response <= range.max;
  return fits ? read : invalidValue(read.response, name, reason);
}

export function readTexts(fields: Fields, name: string): Read<string[] | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  if (!Array.isArray(value)) return wrongType(value, 'a List');
  return textsFault(value) ?? ok(value as string[]);
}

export function readTextMap(fields: Fields, name: string): Read<Record<string, string> | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  if (!isRecord(value)) return wrongType(value, 'a Map');
  return textsFault(Object.values(value)) ?? ok(value as Record<string, string>);
}

/** What is wrong with values that should all be texts; an `undefined` among them is wrong too. */
function textsFault(values: unknown[]): Failed | undefined {
  const index = values.findIndex((one) => typeof one !== 'string');
  return index < 0 ? undefined : wrongType(values[index], 'a String');
}

export function readRecord(fields: Fields, name: string): Read<Fields | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  return isRecord(value) ? ok(value) : wrongType(value, 'a Map');
}
