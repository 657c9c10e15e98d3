import * as z from 'zod';
import type { ConsumersSpec, ProducerSpec } from '@/engine/actors/spec';
import type { AutoScalingSpec } from '@/engine/autoscaling/spec';
import type { Topology, TopologyChange } from '@/engine/client/topology';
import type { QueueSpec } from '@/engine/sqs/spec';
import {
  alarmSpecSchema,
  bucketSpecSchema,
  busSpecSchema,
  deliveryStreamSpecSchema,
  functionSpecSchema,
  keySpecSchema,
  roleSpecSchema,
  ruleSpecSchema,
} from './topology-around';
import {
  account,
  chance,
  count,
  document,
  duration,
  durationHelp,
  durationSchema,
  type Fields,
  name,
  rate,
  rateHelp,
  region,
} from './topology-fields';
import {
  appSpecSchema,
  inboxSpecSchema,
  phoneSpecSchema,
  subscriptionSpecSchema,
  topicSpecSchema,
  webhookSpecSchema,
} from './topology-sns';

const attributeValue = z.union([z.string(), z.number()]);

const imperfectionSchema = z
  .strictObject({
    duplicateDelivery: chance('how often a delivered message stays visible as well').optional(),
    reorder: chance('how often a receive picks a message from further back').optional(),
    shortPollMiss: chance('how often a short poll misses what is there').optional(),
  })
  .describe('{ duplicateDelivery, reorder, shortPollMiss }, each a probability from 0 to 1');

export const queueSpecSchema = z.strictObject({
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

export const producerSpecSchema = z.strictObject({
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

export const consumersSpecSchema = z.strictObject({
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

export const autoScalingSpecSchema = z.strictObject({
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

export const topologySchema = z
  .strictObject({
    queues: z.array(queueSpecSchema).default([]).describe('the queues'),
    producers: z.array(producerSpecSchema).default([]).describe('the producers'),
    consumers: z.array(consumersSpecSchema).default([]).describe('the consumers'),
    autoScaling: z.array(autoScalingSpecSchema).default([]).describe('the auto-scaling groups'),
    topics: z.array(topicSpecSchema).describe('the topics').optional(),
    subscriptions: z.array(subscriptionSpecSchema).describe('the subscriptions').optional(),
    inboxes: z.array(inboxSpecSchema).describe('the inboxes').optional(),
    phones: z.array(phoneSpecSchema).describe('the phones').optional(),
    webhooks: z.array(webhookSpecSchema).describe('the webhooks').optional(),
    apps: z.array(appSpecSchema).describe('the mobile apps').optional(),
    buckets: z.array(bucketSpecSchema).describe('the buckets').optional(),
    functions: z.array(functionSpecSchema).describe('the functions').optional(),
    buses: z.array(busSpecSchema).describe('the event buses').optional(),
    rules: z.array(ruleSpecSchema).describe('the rules of event buses').optional(),
    alarms: z.array(alarmSpecSchema).describe('the alarms').optional(),
    keys: z.array(keySpecSchema).describe('the KMS keys').optional(),
    roles: z.array(roleSpecSchema).describe('the IAM roles').optional(),
    deliveryStreams: z.array(deliveryStreamSpecSchema).describe('the delivery streams').optional(),
  } satisfies Fields<Topology>)
  .refine(
    ({ queues, topics, buckets, buses, functions }) =>
      [queues, topics, buckets, buses, functions].some((list) => list?.length),
    {
      path: ['queues'],
      message: 'must name at least one queue, or a topic, bucket, bus or function instead',
    },
  ) satisfies z.ZodType<Topology>;

/** What a change may say of one resource: some of its fields, or null to remove it. */
const queueChange = queueSpecSchema.omit({ name: true }).partial().nullable();

export const topologyChangeSchema = z
  .strictObject({
    queues: z.record(name, queueChange).optional(),
    producers: z.record(name, producerSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    consumers: z.record(name, consumersSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    autoScaling: z.record(name, autoScalingSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    topics: z.record(name, topicSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    subscriptions: z
      .record(name, subscriptionSpecSchema.omit({ name: true }).partial().nullable())
      .optional(),
    inboxes: z.record(name, inboxSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    phones: z.record(name, phoneSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    webhooks: z.record(name, webhookSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    apps: z.record(name, appSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    buckets: z.record(name, bucketSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    functions: z.record(name, functionSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    buses: z.record(name, busSpecSchema.omit({ name: true }).nullable()).optional(),
    rules: z.record(name, ruleSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    alarms: z.record(name, alarmSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    keys: z.record(name, keySpecSchema.omit({ name: true }).partial().nullable()).optional(),
    roles: z.record(name, roleSpecSchema.omit({ name: true }).partial().nullable()).optional(),
    deliveryStreams: z
      .record(name, deliveryStreamSpecSchema.omit({ name: true }).partial().nullable())
      .optional(),
  } satisfies Fields<TopologyChange>)
  .describe('changes by name: { consumers: { workers: { count: 3 } } }') satisfies z.ZodType<TopologyChange>;
