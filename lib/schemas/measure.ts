import * as z from 'zod';
import type { Count, Measure } from '@/engine/client/measure';
import { deliveryEnds, fates, invocationEnds, percentileSchema } from './requirement';
import { durationSchema } from './topology-fields';

const queue = z.string().min(1).describe('the name of a declared queue');
const most = z.boolean().optional();

/** A requirement without what is asked of it: a number the engine keeps. */
const countSchema: z.ZodType<Count> = z.union(
  [
    z.strictObject({ deliveries: queue, body: z.string().optional() }),
    z.strictObject({ messages: z.enum(fates), queue: queue.optional(), body: z.string().optional() }),
    z.strictObject({
      calls: z.string().min(1),
      service: z.string().optional(),
      queue: queue.optional(),
      of: z.string().optional(),
      by: z.string().optional(),
      result: z.string().optional(),
    }),
    z.strictObject({
      latency: z.enum(['delivery', 'processing']),
      queue: queue.optional(),
      body: z.string().optional(),
      percentile: percentileSchema,
      minutes: z.boolean().optional(),
    }),
    z.strictObject({ queue, depth: z.enum(['visible', 'inFlight', 'delayed', 'total']), most }),
    z.strictObject({ workers: z.string().min(1), most }),
    z.strictObject({
      ended: z.enum(deliveryEnds),
      from: z.string().optional(),
      to: z.string().optional(),
      body: z.string().optional(),
    }),
    z.strictObject({ invocations: z.string().min(1), result: z.enum(invocationEnds).optional() }),
    z.strictObject({ objects: z.string().min(1), prefix: z.string().optional() }),
    z.strictObject({ denials: z.string().min(1), on: z.string().optional() }),
  ],
  { error: () => "is no number that the engine keeps; write for example { deliveries: 'orders' }" },
);

export const measureSchema: z.ZodType<Measure> = z.strictObject({
  question: z.string().min(1),
  count: countSchema,
  at: durationSchema.optional(),
} satisfies Record<keyof Measure, z.ZodType>);
