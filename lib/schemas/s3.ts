import * as z from 'zod';
import type { S3Counts, S3Requirements } from '@/engine/s3/requirement';
import type { BucketNotificationSpec, BucketSpec, S3Kinds } from '@/engine/s3/spec';
import { account, boundSchema, document, type Fields, name, when } from './fields';
import type { ServiceSchemas } from './service-schemas';

const policy = document('a resource policy document, { Version, Statement }').optional();

const bucketNotificationSchema = z.strictObject({
  events: z.array(z.string().startsWith('s3:')).min(1).describe("event types, ['s3:ObjectCreated:*']"),
  prefix: z.string().describe('what the key begins with').optional(),
  suffix: z.string().describe('what the key ends in').optional(),
  to: name.describe('the name of a queue, topic or function'),
} satisfies Fields<BucketNotificationSpec>);

const bucketSpec = z.strictObject({
  name: name.describe('the name of the bucket'),
  notifications: z
    .array(bucketNotificationSchema)
    .describe("event notifications, [{ events: ['s3:ObjectCreated:*'], to: 'uploads' }]")
    .optional(),
  eventBridge: z.boolean().describe('true to send every event to EventBridge as well').optional(),
  policy,
  account: account('the account that owns it').optional(),
} satisfies Fields<BucketSpec>) satisfies z.ZodType<BucketSpec>;

/** What S3 lets lessons, labs and quizzes declare, require and count. */
export const s3Schemas: ServiceSchemas<S3Kinds, S3Requirements, S3Counts> = {
  kinds: { buckets: { tag: 'Bucket', title: 'the buckets', spec: bucketSpec } },
  requirements: {
    objects: z.strictObject({
      objects: z.string().describe('the name of a declared bucket'),
      prefix: z.string().optional(),
      is: boundSchema,
      when,
    }),
  },
  counts: { objects: z.strictObject({ objects: z.string().min(1), prefix: z.string().optional() }) },
};
