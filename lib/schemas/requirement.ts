import * as z from 'zod';
import type { Requirement } from '@/engine/client/requirement';
import { boundSchema, operationSchema, queueName, when } from './fields';
import { SERVICE_SCHEMAS } from './services';

export const fates = [
  'sent',
  'deduplicated',
  'delivered',
  'redelivered',
  'processed',
  'processedTwice',
  'deleted',
  'expired',
  'deadLettered',
  'moved',
  'purged',
  'lost',
  'outOfOrder',
] as const;

const messagesRequirement = z.strictObject({
  messages: z.enum(fates).describe(`one of: ${fates.join(', ')}`),
  queue: queueName.optional(),
  body: z.string().optional(),
  is: boundSchema,
  when,
});

const callsRequirement = z.strictObject({
  calls: operationSchema.describe(
    "an operation, 'SendMessage' or 'sns:Publish', or all of a service, 'sqs:*'",
  ),
  queue: queueName.optional(),
  of: z.string().describe('the name of the topic, bucket or function it was made of').optional(),
  by: z.string().optional(),
  result: z
    .string()
    .regex(/^(ok|messages|empty|error|[A-Z][\w.]*)$/, 'must be ok, messages, empty, error or an error code')
    .optional(),
  is: boundSchema,
  when,
});

export const percentileSchema = z
  .union([z.literal(50), z.literal(95), z.literal(99), z.literal(100)])
  .describe('50, 95, 99 or 100');

const latencyRequirement = z.strictObject({
  latency: z.enum(['delivery', 'processing']),
  queue: queueName.optional(),
  body: z.string().optional(),
  percentile: percentileSchema,
  seconds: boundSchema,
  when,
});

const answerRequirement = z.strictObject({
  answer: z.string(),
  path: z.string().optional(),
  equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
  matches: z.string().optional(),
  absent: z.boolean().optional(),
  error: z.string().optional(),
});

export const deliveryEnds = ['delivered', 'filtered', 'retried', 'failed', 'deadLettered', 'tried'] as const;

const deliveriesRequirement = z.strictObject({
  deliveries: z.enum(deliveryEnds).describe(`one of: ${deliveryEnds.join(', ')}`),
  from: z.string().describe('the name of a topic, bucket or bus').optional(),
  to: z.string().describe('the name of what it delivers to').optional(),
  body: z.string().optional(),
  is: boundSchema,
  when,
});

const denialsRequirement = z.strictObject({
  denials: z.string().describe("an action, 'sqs:SendMessage', or '*'"),
  on: z.string().describe('the name of the resource').optional(),
  is: boundSchema,
  when,
});

/** A goal, a task or a proof's predicate. One key of the object says which kind it is, so errors speak of that kind only. */
export const requirementSchema: z.ZodType<Requirement> = z.lazy(() =>
  z.union(
    [
      messagesRequirement,
      callsRequirement,
      latencyRequirement,
      answerRequirement,
      deliveriesRequirement,
      denialsRequirement,
      ...SERVICE_SCHEMAS.flatMap(({ requirements = {} }) =>
        Object.values<z.ZodType<Requirement>>(requirements),
      ),
      z.strictObject({ all: z.array(requirementSchema).min(1) }),
      z.strictObject({ any: z.array(requirementSchema).min(1) }),
      z.strictObject({ not: requirementSchema }),
    ],
    { error: (issue) => nearestKindProblem(issue.errors) },
  ),
);

/** Of all kinds a value is not, the one it resembles most: the one with the fewest complaints. */
function nearestKindProblem(errors: readonly (readonly z.core.$ZodIssue[])[] | undefined): string {
  const [nearest] = [...(errors ?? [])].sort((left, right) => left.length - right.length);
  const [issue] = nearest ?? [];
  if (issue === undefined) return 'must be a requirement';
  const place = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `is not a requirement (${place}${issue.message})`;
}
