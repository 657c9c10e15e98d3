import * as z from 'zod';
import type { AlarmSpec } from '@/engine/cloudwatch/spec';
import type { RuleSpec } from '@/engine/eventbridge/spec';
import type { DeliveryStreamSpec } from '@/engine/firehose/spec';
import type { RoleSpec } from '@/engine/iam/spec';
import type { KeySpec } from '@/engine/kms/spec';
import type { EventSourceSpec, FunctionSpec } from '@/engine/lambda/spec';
import type { BucketNotificationSpec, BucketSpec } from '@/engine/s3/spec';
import { account, chance, count, document, duration, type Fields, name } from './topology-fields';

const statistics = ['Average', 'Maximum', 'Minimum', 'Sum', 'SampleCount'] as const;
const comparisons = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;
const policy = document('a resource policy document, { Version, Statement }').optional();

const bucketNotificationSchema = z.strictObject({
  events: z.array(z.string().startsWith('s3:')).min(1).describe("event types, ['s3:ObjectCreated:*']"),
  prefix: z.string().describe('what the key begins with').optional(),
  suffix: z.string().describe('what the key ends in').optional(),
  to: name.describe('the name of a queue, topic or function'),
} satisfies Fields<BucketNotificationSpec>);

export const bucketSpecSchema = z.strictObject({
  name: name.describe('the name of the bucket'),
  notifications: z
    .array(bucketNotificationSchema)
    .describe("event notifications, [{ events: ['s3:ObjectCreated:*'], to: 'uploads' }]")
    .optional(),
  eventBridge: z.boolean().describe('true to send every event to EventBridge as well').optional(),
  policy,
  account: account('the account that owns it').optional(),
} satisfies Fields<BucketSpec>) satisfies z.ZodType<BucketSpec>;

const eventSourceSchema = z.strictObject({
  queue: name.describe('the name of the queue'),
  batchSize: count.describe('records per invocation').optional(),
  window: duration('how long a batch is gathered').optional(),
  reportsPartialFailures: z.boolean().describe('true when only failed records return').optional(),
  maximumConcurrency: z.int().min(2).max(1000).describe('invocations at once, 2 to 1000').optional(),
  filters: z.array(document('a pattern')).min(1).describe('filter criteria, a list of patterns').optional(),
} satisfies Fields<EventSourceSpec>);

export const functionSpecSchema = z.strictObject({
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

export const busSpecSchema = z.strictObject({ name: name.describe('the name of the event bus') });

export const ruleSpecSchema = z.strictObject({
  name: name.describe('the name of the rule'),
  bus: name.describe("the name of the bus, 'default' unless it says so").optional(),
  pattern: document("an event pattern, { source: ['shop.orders'] }"),
  to: z.array(name).min(1).describe('names of its targets'),
} satisfies Fields<RuleSpec>) satisfies z.ZodType<RuleSpec>;

export const alarmSpecSchema = z.strictObject({
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

export const keySpecSchema = z.strictObject({
  name: name.describe('the name of the key, used as its alias'),
  policy: document('a key policy document, { Version, Statement }').optional(),
  account: account('the account that owns it').optional(),
} satisfies Fields<KeySpec>) satisfies z.ZodType<KeySpec>;

export const roleSpecSchema = z.strictObject({
  name: name.describe('the name of the role'),
  account: account('the account it belongs to').optional(),
  policies: z.array(document('a policy document')).describe('identity policy documents'),
} satisfies Fields<RoleSpec>) satisfies z.ZodType<RoleSpec>;

export const deliveryStreamSpecSchema = z.strictObject({
  name: name.describe('the name of the delivery stream'),
  bucket: name.describe('the name of the bucket it writes to'),
  prefix: z.string().describe('what its keys begin with').optional(),
  bufferInterval: duration('how long it gathers records').optional(),
  bufferSize: count.describe('mebibytes that it gathers').optional(),
} satisfies Fields<DeliveryStreamSpec>) satisfies z.ZodType<DeliveryStreamSpec>;
