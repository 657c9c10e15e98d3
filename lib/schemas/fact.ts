import * as z from 'zod';

/** One entry of `content/facts/*.json`: what a service does or allows, where it was read and when. */
export const factSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)+$/, 'must be dotted lower-case words')
      .describe('a dotted name, sqs.retention.default'),
    service: z.string().min(1).describe('the service as AWS spells it'),
    statement: z.string().min(1).describe('one true sentence in our words'),
    value: z
      .union([z.string(), z.number(), z.null()])
      .describe('the value, or null when there is none or when `limit` names it'),
    unit: z.string().min(1).nullable().describe('the unit of the value: s, bytes, messages …, or null'),
    limit: z
      .string()
      .regex(/^sqs\.[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, 'must name a limit as sqs.<key>.<field>')
      .optional()
      .describe("a number of the engine's limits table: sqs.visibilityTimeoutSeconds.max"),
    exam_answer: z.string().min(1).nullable().describe('what the exam still expects, or null'),
    current_value_2026: z.string().min(1).nullable().describe('what is true today where it differs, or null'),
    source: z.string().min(1).describe('where it was read'),
    sourceUrl: z
      .url({ protocol: /^https$/ })
      .nullish()
      .describe('the address of the source, https only'),
    checked: z.iso.date().describe('the date of reading, year-month-day'),
    confidence: z.enum(['primary', 'secondary', 'unsourced']).describe('primary, secondary or unsourced'),
  })
  .refine((fact) => fact.limit === undefined || fact.value === null, {
    path: ['value'],
    message: 'must be null, because `limit` already names the number',
  });

export const factFileSchema = z.array(factSchema);

export type FactEntry = z.infer<typeof factSchema>;
