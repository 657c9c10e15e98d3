import 'server-only';
import type * as z from 'zod';
import type { FormState } from '@/lib/schemas/account';

const secretFields = ['password', 'current', 'next'];

/** What had been typed, to fill the form with again; no password leaves the server. */
export function typedValues(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([name]) => !secretFields.includes(name) && !name.startsWith('$')));
}

/** The first complaint about each field. */
export function invalid(error: z.ZodError, form: FormData): FormState {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message;
  return { fields, values: typedValues(form) };
}

export function refused(
  form: FormData,
  refusal: Pick<FormState, 'problem'> & { fields?: Record<string, string> },
): FormState {
  return { fields: {}, ...refusal, values: typedValues(form) };
}
