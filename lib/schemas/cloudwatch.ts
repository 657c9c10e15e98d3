import * as z from 'zod';
import type { CloudWatchRequirements } from '@/engine/cloudwatch/requirement';
import type { AlarmSpec, CloudWatchKinds } from '@/engine/cloudwatch/spec';
import { count, duration, type Fields, name, when } from './fields';
import type { ServiceSchemas } from './service-schemas';

const statistics = ['Average', 'Maximum', 'Minimum', 'Sum', 'SampleCount'] as const;
const comparisons = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

const alarmSpec = z.strictObject({
  name: name.describe('the name of the alarm'),
  queue: name.describe('the name of the queue whose metric it watches'),
  metric: z.string().min(1).describe("a metric, 'ApproximateNumberOfMessagesVisible'"),
  statistic: z
    .enum(statistics)
    .describe(`one of: ${statistics.join(', ')}`)
    .optional(),
  comparison: z
    .enum(comparisons)
    .describe(`one of: ${comparisons.join(', ')}`)
    .optional(),
  threshold: z.number().describe('the value that it compares with'),
  period: duration('the period of one value').optional(),
  periods: count.describe('how many periods in a row decide').optional(),
  to: name.describe('the name of the topic that is told').optional(),
} satisfies Fields<AlarmSpec>) satisfies z.ZodType<AlarmSpec>;

/** What CloudWatch lets lessons, labs and quizzes declare and require. */
export const cloudWatchSchemas: ServiceSchemas<CloudWatchKinds, CloudWatchRequirements> = {
  kinds: { alarms: { tag: 'Alarm', title: 'the alarms', spec: alarmSpec } },
  requirements: {
    alarm: z.strictObject({
      alarm: z.string().describe('the name of a declared alarm'),
      state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
      when,
    }),
  },
};
