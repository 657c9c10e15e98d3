import { type Failed, ok } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { fieldReaders, type Read } from '../shape/read-fields';
import { invalidValue, missing, sqsFail } from './errors';

/** Readers of a request's fields: a field of the wrong type is answered as AWS's deserialiser does. */
export const { readText, requireText, readTexts, readTextMap } = fieldReaders({
  missing,
  wrongType: (_name, value, wanted) => wrongType(value, wanted),
  emptyIsMissing: true,
});

function wrongType(value: unknown, wanted: string): Failed {
  // Assumed from the JSON protocol's deserialiser: the token's kind, then what it should have become.
  const kind = Array.isArray(value)
    ? 'START_ARRAY'
    : isFields(value)
      ? 'START_OBJECT'
      : `${typeof value}_VALUE`.toUpperCase();
  return sqsFail('SerializationException', `${kind} can not be converted to ${wanted}`);
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

export function readRecord(fields: Fields, name: string): Read<Fields | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return ok(undefined);
  return isFields(value) ? ok(value) : wrongType(value, 'a Map');
}
