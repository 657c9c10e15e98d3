import * as z from 'zod';
import type { QueueRequirement, SqsCounts, SqsRequirements } from '@/engine/sqs/requirement';
import type { QueueSpec, SqsKinds } from '@/engine/sqs/spec';
import {
  account,
  boundSchema,
  chance,
  count,
  document,
  duration,
  type Fields,
  name,
  queueName,
  region,
  when,
} from './fields';
import type { ServiceSchemas } from './service-schemas';

const imperfectionSchema = z
  .strictObject({
    duplicateDelivery: chance('how often a delivered message stays visible as well').optional(),
    reorder: chance('how often a receive picks a message from further back').optional(),
    shortPollMiss: chance('how often a short poll misses what is there').optional(),
  })
  .describe('{ duplicateDelivery, reorder, shortPollMiss }, each a probability from 0 to 1');

const queueSpec = z.strictObject({
  name: name.describe('the name of the queue; one that ends in .fifo makes a FIFO queue'),
  visibilityTimeout: duration('the visibility timeout of the queue').optional(),
  delay: duration('the delay of every message').optional(),
  retention: duration('how long a message is kept').optional(),
  waitTime: duration('how long a receive waits for a message').optional(),
  maxMessageSize: count.describe('the largest message in bytes').optional(),
  redriveTo: name.describe('the name of a dead-letter queue declared in the same sandbox').optional(),
  maxReceiveCount: count
    .describe('after how many receives a message moves to the dead-letter queue')
    .optional(),
  redriveAllow: z
    .union([z.enum(['allowAll', 'denyAll']), z.array(name)])
    .describe("'allowAll', 'denyAll' or the names of the source queues")
    .optional(),
  contentBasedDeduplication: z.boolean().describe('true or false, for a FIFO queue').optional(),
  deduplicationScope: z.enum(['queue', 'messageGroup']).describe("'queue' or 'messageGroup'").optional(),
  throughputLimit: z
    .enum(['perQueue', 'perMessageGroupId'])
    .describe("'perQueue' or 'perMessageGroupId'")
    .optional(),
  imperfection: imperfectionSchema.optional(),
  policy: document('an access policy document, { Version, Statement }').optional(),
  encryption: z.enum(['SSE-SQS', 'SSE-KMS', 'none']).describe("'SSE-SQS', 'SSE-KMS' or 'none'").optional(),
  key: name.describe('the name of a declared key: SSE-KMS with that key').optional(),
  owner: account('the account that owns it').optional(),
  region: region.describe('the Region it lives in').optional(),
} satisfies Fields<QueueSpec>) satisfies z.ZodType<QueueSpec>;

/** What SQS lets lessons, labs and quizzes declare, require and count. */
export const sqsSchemas: ServiceSchemas<SqsKinds, SqsRequirements, SqsCounts> = {
  kinds: { queues: { tag: 'Queue', title: 'the queues', spec: queueSpec } },
  requirements: {
    queue: z.strictObject({
      queue: queueName,
      visible: boundSchema.optional(),
      inFlight: boundSchema.optional(),
      delayed: boundSchema.optional(),
      total: boundSchema.optional(),
      oldestAgeSeconds: boundSchema.optional(),
      when,
    }) satisfies z.ZodType<QueueRequirement>,
  },
  counts: {
    depth: z.strictObject({
      queue: queueName.min(1),
      depth: z.enum(['visible', 'inFlight', 'delayed', 'total']),
      most: z.boolean().optional(),
    }),
  },
  series: ['visible', 'inFlight', 'delayed', 'oldestAge', 'sent', 'received', 'deleted', 'empty'],
};
