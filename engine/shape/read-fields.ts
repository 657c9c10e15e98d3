import { type Failed, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from './check-shape';

/** A field that was read, or the refusal of it. */
export type Read<Value> = Success<Value> | Failed;

/** How a service refuses a field. */
export interface FieldRefusals {
  /** A required field that is not there. */
  missing(name: string): Failed;
  /** @param value the field's own or, in a list or map of texts, the first that is none */
  wrongType(name: string, value: unknown, wanted: 'a String' | 'a List' | 'a Map'): Failed;
  /** Whether an empty text is none where one is required. */
  emptyIsMissing: boolean;
}

/** The fields of a request, or of an entry; nothing when it is not an object at all. */
export function fieldsOf(request: unknown): Fields {
  return isFields(request) ? request : {};
}

/**
 * Readers of a request's fields, one at a time, for services that refuse in an order of their own. The wire may carry anything:
 * a field of the wrong type is refused and never throws. A null is as if the field were not there.
 */
export function fieldReaders({ missing, wrongType, emptyIsMissing }: FieldRefusals) {
  function readText(fields: Fields, name: string): Read<string | undefined> {
    const value = fields[name];
    if (value === undefined || value === null) return ok(undefined);
    return typeof value === 'string' ? ok(value) : wrongType(name, value, 'a String');
  }

  function requireText(fields: Fields, name: string): Read<string> {
    const read = readText(fields, name);
    if (!read.ok) return read;
    if (read.response === undefined || (emptyIsMissing && read.response === '')) return missing(name);
    return ok(read.response);
  }

  function readTexts(fields: Fields, name: string): Read<string[] | undefined> {
    const value = fields[name];
    if (value === undefined || value === null) return ok(undefined);
    if (!Array.isArray(value)) return wrongType(name, value, 'a List');
    return textsFault(name, value) ?? ok(value as string[]);
  }

  function readTextMap(fields: Fields, name: string): Read<Record<string, string> | undefined> {
    const value = fields[name];
    if (value === undefined || value === null) return ok(undefined);
    if (!isFields(value)) return wrongType(name, value, 'a Map');
    return textsFault(name, Object.values(value)) ?? ok(value as Record<string, string>);
  }

  /** What is wrong with values that should all be texts; an `undefined` among them is wrong too. */
  function textsFault(name: string, values: unknown[]): Failed | undefined {
    const index = values.findIndex((one) => typeof one !== 'string');
    return index < 0 ? undefined : wrongType(name, values[index], 'a String');
  }

  return { readText, requireText, readTexts, readTextMap };
}
