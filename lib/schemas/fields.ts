import * as z from 'zod';

/** A schema for every field: one that the engine learns and the schemas do not is an error of types. */
export type Fields<Spec> = Record<keyof Spec, z.ZodType>;

export const durationHelp = "a time: '250ms', '30s', '5m', '12h' or '4d'";
export const rateHelp = "a rate: '2/s', '30/m' or '500/h'";

export const durationSchema = z.string().regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, `must be ${durationHelp}`);
export const rate = z.string().regex(/^(?!0+(?:\.0+)?\/)\d+(\.\d+)?\/(s|m|h)$/, `must be ${rateHelp}`);
export const count = z.int().min(1);
export const name = z.string().regex(/^[A-Za-z0-9_-]{1,80}(\.fifo)?$/, 'must be letters, digits, - and _');
export const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be a Region such as 'eu-central-1'");

export const duration = (meaning: string) => durationSchema.describe(`${meaning}, ${durationHelp}`);
export const chance = (meaning: string) =>
  z.number().min(0).max(1).describe(`${meaning}, a probability from 0 to 1`);
export const account = (meaning: string) =>
  z
    .string()
    .regex(/^\d{12}$/, 'must be twelve digits')
    .describe(`${meaning}, twelve digits in quotes`);
/** A JSON document that AWS reads: a policy, a filter, a pattern. */
export const document = (meaning: string) => z.record(z.string(), z.unknown()).describe(meaning);

export const boundSchema = z
  .union([z.number(), z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })])
  .describe('a number, or { atLeast, atMost }');
export const when = z.enum(['end', 'ever', 'always']).describe("'end', 'ever' or 'always'").optional();
export const queueName = z.string().describe('the name of a declared queue');

/** `'SendMessage'`, or with its service `'sqs:SendMessage'`. */
export const operationSchema = z
  .string()
  .regex(
    /^([a-z][a-z0-9-]*:)?([A-Za-z][A-Za-z0-9]*|\*)$/,
    "must be an operation such as 'SendMessage' or 'sns:Publish'",
  );
