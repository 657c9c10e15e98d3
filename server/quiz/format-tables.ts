import 'server-only';
import * as z from 'zod';
import { quizSchema } from '@/lib/schemas/quiz';

const marker = /(<!-- fields of (\S+) -->\n)[\s\S]*?(<!-- end of fields -->)/g;

/**
 * Writes the tables of docs/quiz-format.md from the schema: each `<!-- fields of PATH -->` … `<!-- end of fields -->` becomes
 * one row per key of the object at PATH (`quiz`, `quiz.questions`, `quiz.questions.options` …).
 */
export function fillFormatTables(markdown: string): string {
  return markdown.replace(
    marker,
    (_all, open: string, path: string, close: string) => `${open}\n${tableOf(path)}\n\n${close}`,
  );
}

function tableOf(path: string): string {
  const shape = objectAt(path).shape;
  const rows = Object.entries(shape).map(
    ([key, field]) => `| \`${key}\` | ${needed(field)} | ${meaning(key, field)} |`,
  );
  return ['| key | | what it is |', '|---|---|---|', ...rows].join('\n');
}

function objectAt(path: string): z.ZodObject {
  let current: z.core.$ZodType | undefined = quizSchema;
  for (const key of path.split('.').slice(1)) {
    const inner: z.core.$ZodType | undefined = current && unwrap(current);
    current = inner instanceof z.ZodObject ? inner.shape[key] : undefined;
  }
  const found = current && unwrap(current);
  if (!(found instanceof z.ZodObject)) throw new Error(`The quiz schema has no object at ${path}.`);
  return found;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  return schema;
}

function needed(field: z.core.$ZodType): string {
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault ? '' : 'required';
}

function meaning(key: string, field: z.core.$ZodType): string {
  const inner = field instanceof z.ZodOptional || field instanceof z.ZodDefault ? field.def.innerType : field;
  const said = [field, inner]
    .map((one) => (one instanceof z.ZodType ? one.description : undefined))
    .find(Boolean);
  if (!said) throw new Error(`The key ${key} of the quiz schema has no description.`);
  return said.replaceAll('|', '\\|');
}
