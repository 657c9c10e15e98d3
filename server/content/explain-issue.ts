import 'server-only';
import * as z from 'zod';
import { suggestWord } from '@/lib/formatting/closest-word';

/** A schema's complaint as a fault and a remedy. */
export interface Explanation {
  path: readonly (string | number)[];
  fault: string;
  remedy: string;
}

/** Puts one Zod issue into words: the field, what is wrong with its value, and what the schema says the field is for. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, input: unknown): Explanation {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const field = fieldName(path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? '';
    return {
      path: [...path, unknown],
      fault: `There is no field "${unknown}"${field === '' ? '' : ` in ${field}`}.`,
      remedy: suggestWord(unknown, allowedKeys(schemaAt(schema, path))),
    };
  }
  const description = descriptionAt(schema, path);
  const value = valueAt(input, path);
  const name = field === '' ? 'The file' : field;
  return {
    path,
    fault: faultOf(name, value, issue.message),
    remedy: description === undefined ? remedyOf(field, schema) : `${field} is ${description}.`,
  };
}

function faultOf(name: string, value: unknown, message: string): string {
  if (value === undefined) return `${name} is missing.`;
  // A key with nothing after it, or a file with nothing in it, is read as null.
  return value === null ? `${name} is empty.` : `${name} is ${shown(value)}: ${message}.`;
}

function remedyOf(field: string, schema: z.ZodType): string {
  if (field !== '') return `correct ${field}.`;
  const keys = allowedKeys(schema);
  return keys.length > 0 ? `write its fields: ${keys.join(', ')}.` : 'write what belongs there.';
}

/** `modules[0].slug` */
function fieldName(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
}

/** The schema of the field at a path, looking through optional, nullable and default wrappers. */
function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    current = current && unwrap(current);
    if (current instanceof z.ZodObject) current = current.shape[step];
    else if (current instanceof z.ZodArray) current = current.element;
    else return undefined;
  }
  return current instanceof z.ZodType ? current : undefined;
}

/** What a field is for; a wrapper such as optional hides the description of what it wraps. */
function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string | undefined {
  const field = schemaAt(schema, path);
  const inner = field && unwrap(field);
  return field?.description ?? (inner instanceof z.ZodType ? inner.description : undefined);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodLazy) return unwrap(schema.def.getter());
  return schema;
}

function allowedKeys(schema: z.core.$ZodType | undefined): string[] {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap(allowedKeys))];
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
