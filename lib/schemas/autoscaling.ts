import * as z from 'zod';
import type { AutoScalingKinds, AutoScalingSpec } from '@/engine/autoscaling/spec';
import { count, duration, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const autoScalingSpec = z.strictObject({
  name: name.describe('a name of its own among the actors').optional(),
  scales: name.describe('the name of the consumers it scales'),
  metric: z
    .enum(['backlogPerInstance', 'visible', 'cpu'])
    .describe("'backlogPerInstance', 'visible' or 'cpu'"),
  target: z.number().positive().describe('the value of the metric it aims at'),
  min: z.int().min(0).describe('the fewest workers'),
  max: count.describe('the most workers'),
  evaluateEvery: duration('how often the metric is read').optional(),
  warmup: duration('how long a new worker needs to come into service').optional(),
  scaleInProtection: z.boolean().describe('true when busy workers are never removed').optional(),
} satisfies Fields<AutoScalingSpec>) satisfies z.ZodType<AutoScalingSpec>;

/** What auto scaling lets lessons, labs and quizzes declare. */
export const autoScalingSchemas: ServiceSchemas<AutoScalingKinds> = {
  kinds: {
    autoScaling: { tag: 'AutoScaling', title: 'the auto-scaling groups', spec: autoScalingSpec, acts: true },
  },
};
