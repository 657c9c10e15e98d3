import * as z from 'zod';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ScriptStep } from '@/engine/client/script';
import { slugSchema } from './course';
import { durationSchema, operationSchema } from './fields';
import { measureSchema } from './measure';
import { requirementSchema } from './requirement';
import { SERVICE_SCHEMAS } from './services';
import { topologyChangeSchema, topologySchema } from './topology';

const at = durationSchema.describe("the moment after the start, '10s'");

export const scriptStepSchema: z.ZodType<ScriptStep> = z.union([
  z.strictObject({
    at,
    call: operationSchema.describe("an AWS operation, 'SendMessage' or 'sns:Publish'"),
    queue: z.string().optional(),
    request: z.record(z.string(), z.unknown()).optional(),
    account: z.string().optional(),
    http: z.boolean().optional(),
    as: z.string().optional(),
    repeat: z.int().min(1).optional(),
    mayFail: z.boolean().optional(),
  }),
  z.strictObject({ at, change: topologyChangeSchema }),
]);

const chartSeries = SERVICE_SCHEMAS.flatMap(({ series = [] }) => series);

/** The attributes of `<Sandbox>`, with the elements inside it gathered under `topology`. */
export const sandboxSchema = z.strictObject({
  id: slugSchema.describe('a name in lower-case words, unique in the lesson'),
  title: z.string().min(1).describe('a heading of a few words').optional(),
  seed: z.int().min(0).describe('any whole number; it decides all chance'),
  topology: topologySchema,
  script: z.array(scriptStepSchema).describe('steps that belong to the world').optional(),
  goal: requirementSchema.describe("a requirement, { queue: 'orders-dlq', visible: 1 }").optional(),
  goalText: z.string().min(1).describe("the goal in the learner's words").optional(),
  measure: measureSchema.describe('what <Predict measure> says').optional(),
  runFor: durationSchema.describe("how long the world runs, '2m'").optional(),
  speed: z.number().positive().max(1000).describe('virtual seconds per real second').optional(),
  chart: z
    .array(z.enum(chartSeries))
    .describe(`a list of: ${chartSeries.join(', ')}`)
    .optional(),
  controls: z.array(z.string()).describe('a list of AWS operations offered as buttons').optional(),
  solution: z
    .strictObject({
      steps: z.array(scriptStepSchema).describe('the calls and changes that reach the goal').optional(),
      runFor: durationSchema.describe("how long it takes, '3m'"),
    })
    .describe("the lesson's own way to the goal, { runFor: '3m', steps: [] }")
    .optional(),
} satisfies Record<
  Exclude<keyof SandboxDeclaration, 'tasks'>,
  z.ZodType
>) satisfies z.ZodType<SandboxDeclaration>;
