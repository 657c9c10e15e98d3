import * as z from 'zod';
import type { LambdaCounts, LambdaRequirements } from '@/engine/lambda/requirement';
import type { EventSourceSpec, FunctionSpec, LambdaKinds } from '@/engine/lambda/spec';
import { boundSchema, chance, count, document, duration, type Fields, name, when } from './fields';
import type { ServiceSchemas } from './service-schemas';

const ends = ['succeeded', 'failed', 'throttled'] as const;
const policy = document('a resource policy document, { Version, Statement }').optional();

const eventSourceSchema = z.strictObject({
  queue: name.describe('the name of the queue'),
  batchSize: count.describe('records per invocation').optional(),
  window: duration('how long a batch is gathered').optional(),
  reportsPartialFailures: z.boolean().describe('true when only failed records return').optional(),
  maximumConcurrency: z.int().min(2).max(1000).describe('invocations at once, 2 to 1000').optional(),
  filters: z.array(document('a pattern')).min(1).describe('filter criteria, a list of patterns').optional(),
} satisfies Fields<EventSourceSpec>);

const functionSpec = z.strictObject({
  name: name.describe('the name of the function'),
  duration: duration('the time of one invocation').optional(),
  failureRate: chance('how often an invocation fails').optional(),
  poison: z.array(z.string()).describe('texts: a payload that contains one always fails').optional(),
  timeout: duration('the timeout of an invocation').optional(),
  reservedConcurrency: z.int().min(0).describe('invocations at once, at most').optional(),
  onFailure: name.describe('where asynchronous invocations go that failed for good').optional(),
  onSuccess: name.describe('where asynchronous invocations go that succeeded').optional(),
  retries: z.int().min(0).max(2).describe('retries of an asynchronous invocation, 0 to 2').optional(),
  sendsTo: z.array(name).describe('queues or topics that get every record').optional(),
  policy,
  from: z.array(eventSourceSchema).describe("event source mappings, [{ queue: 'orders' }]").optional(),
} satisfies Fields<FunctionSpec>) satisfies z.ZodType<FunctionSpec>;

/** What Lambda lets lessons, labs and quizzes declare, require and count. */
export const lambdaSchemas: ServiceSchemas<LambdaKinds, LambdaRequirements, LambdaCounts> = {
  kinds: { functions: { tag: 'Function', title: 'the functions', spec: functionSpec } },
  requirements: {
    invocations: z.strictObject({
      invocations: z.string().describe('the name of a declared function'),
      result: z
        .enum(ends)
        .describe(`one of: ${ends.join(', ')}`)
        .optional(),
      is: boundSchema,
      when,
    }),
  },
  counts: {
    invocations: z.strictObject({ invocations: z.string().min(1), result: z.enum(ends).optional() }),
  },
};
