import * as z from 'zod';
import type { Count, Measure } from '@/engine/client/measure';
import { durationSchema, operationSchema, queueName } from './fields';
import { deliveryEnds, fates, percentileSchema } from './requirement';
import { SERVICE_SCHEMAS } from './services';

const queue = queueName.min(1);

/** A requirement without what is asked of it: a number the engine keeps. */
const countSchema: z.ZodType<Count> = z.union(
  [
    z.strictObject({ deliveries: queue, body: z.string().optional() }),
    z.strictObject({ messages: z.enum(fates), queue: queue.optional(), body: z.string().optional() }),
    z.strictObject({
      calls: operationSchema,
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
    z.strictObject({
      ended: z.enum(deliveryEnds),
      from: z.string().optional(),
      to: z.string().optional(),
      body: z.string().optional(),
    }),
    z.strictObject({ denials: z.string().min(1), on: z.string().optional() }),
    ...SERVICE_SCHEMAS.flatMap(({ counts = {} }) => Object.values<z.ZodType<Count>>(counts)),
  ],
  { error: () => "is no number that the engine keeps; write for example { deliveries: 'orders' }" },
);

export const measureSchema: z.ZodType<Measure> = z.strictObject({
  question: z.string().min(1),
  count: countSchema,
  at: durationSchema.optional(),
} satisfies Record<keyof Measure, z.ZodType>);
