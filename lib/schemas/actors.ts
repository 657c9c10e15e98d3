import * as z from 'zod';
import type { ActorCounts, ActorRequirements } from '@/engine/actors/requirement';
import type { ActorKinds, ConsumersSpec, ProducerSpec } from '@/engine/actors/spec';
import {
  account,
  boundSchema,
  chance,
  count,
  duration,
  durationHelp,
  durationSchema,
  type Fields,
  name,
  rate,
  rateHelp,
  when,
} from './fields';
import type { ServiceSchemas } from './service-schemas';

const attributeValue = z.union([z.string(), z.number()]);

const producerSpec = z.strictObject({
  name: name.describe('a name of its own among the actors').optional(),
  to: name.describe('the name of the queue, topic, bucket or bus it sends to'),
  rate: rate.describe(`how fast it sends, ${rateHelp}`).optional(),
  schedule: z
    .array(z.strictObject({ at: duration('the moment'), count: count.describe('how many messages') }))
    .describe("a list of bursts, [{ at: '10s', count: 1000 }]")
    .optional(),
  startAt: duration('the moment of the first message').optional(),
  stopAfter: count.describe('how many messages it sends in all').optional(),
  batch: z.int().min(1).max(10).describe('messages per call, 1 to 10').optional(),
  bodies: z.array(z.string()).min(1).describe('message bodies in turn').optional(),
  groups: z
    .union([count, z.array(z.string()).min(1)])
    .describe('message groups: a number or a list of names')
    .optional(),
  deduplicationId: z.enum(['unique', 'body', 'none']).describe("'unique', 'body' or 'none'").optional(),
  delay: duration('the delay of each message').optional(),
  resend: chance('how often a send is repeated because its answer was missed').optional(),
  resendAfter: duration('how long it waits before it sends again').optional(),
  size: count.describe('the size of each body in bytes').optional(),
  account: account('the AWS account that calls').optional(),
  role: name.describe('the name of a declared role it acts as').optional(),
  attributes: z
    .record(z.string(), z.union([attributeValue, z.array(attributeValue).min(1)]))
    .describe('message attributes, { kind: "order" }; a list is taken in turn')
    .optional(),
  subject: z.string().min(1).max(100).describe('the subject of each publish').optional(),
  keys: z.array(z.string().min(1)).min(1).describe('object keys in turn, for a bucket').optional(),
  event: z
    .strictObject({
      source: z.string().min(1).describe('who tells, shop.orders'),
      detailType: z.string().min(1).describe('what happened, OrderPlaced'),
    })
    .describe('{ source, detailType }, for a bus')
    .optional(),
  paused: z.boolean().describe('true when the reader or the script starts it').optional(),
} satisfies Fields<ProducerSpec>) satisfies z.ZodType<ProducerSpec>;

const consumersSpec = z.strictObject({
  name: name.describe('a name of its own among the actors').optional(),
  from: name.describe('the name of the queue they poll'),
  count: z.int().min(0).describe('how many workers run at the start').optional(),
  processing: z
    .union([durationSchema, z.strictObject({ min: duration('the shortest'), max: duration('the longest') })])
    .describe(`the time for one message, ${durationHelp}, or { min, max }`)
    .optional(),
  failureRate: chance('how often processing fails').optional(),
  poison: z.array(z.string()).describe('texts: a message whose body contains one always fails').optional(),
  crashRate: chance('how often a worker dies between receive and delete').optional(),
  restartAfter: duration('how long a dead worker stays away').optional(),
  deletes: z.enum(['after', 'before', 'never']).describe("'after', 'before' or 'never'").optional(),
  forgetsToDelete: z.boolean().describe('true for workers that never delete').optional(),
  heartbeat: z
    .strictObject({ every: duration('the interval'), extendTo: duration('the new visibility timeout') })
    .describe('{ every, extendTo }, two times')
    .optional(),
  batch: z.int().min(1).max(10).describe('messages per receive, 1 to 10').optional(),
  wait: duration('how long each receive waits').optional(),
  pollEvery: duration('the pause after an empty answer').optional(),
  visibilityTimeout: duration('the visibility timeout sent with each receive').optional(),
  idempotent: z.boolean().describe('true for workers that only delete a repeat').optional(),
  startAt: duration('the moment of the first receive').optional(),
  paused: z.boolean().describe('true when the reader or the script starts them').optional(),
  account: account('the AWS account that calls').optional(),
  role: name.describe('the name of a declared role they act as').optional(),
} satisfies Fields<ConsumersSpec>) satisfies z.ZodType<ConsumersSpec>;

/** What producers and consumers let lessons, labs and quizzes declare, require and count. */
export const actorSchemas: ServiceSchemas<ActorKinds, ActorRequirements, ActorCounts> = {
  kinds: {
    producers: { tag: 'Producer', title: 'the producers', spec: producerSpec, acts: true },
    consumers: { tag: 'Consumers', title: 'the consumers', spec: consumersSpec, acts: true },
  },
  requirements: { workers: z.strictObject({ workers: z.string(), is: boundSchema, when }) },
  counts: { workers: z.strictObject({ workers: z.string().min(1), most: z.boolean().optional() }) },
  series: ['workers'],
};
