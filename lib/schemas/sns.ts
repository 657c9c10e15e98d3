import * as z from 'zod';
import type { SnsKinds, SubscriptionSpec, TopicSpec } from '@/engine/sns/spec';
import { account, count, document, type Fields, name, region } from './fields';
import type { ServiceSchemas } from './service-schemas';

const protocols = [
  'sqs',
  'lambda',
  'http',
  'https',
  'email',
  'email-json',
  'sms',
  'application',
  'firehose',
] as const;

const topicSpec = z.strictObject({
  name: name.describe('the name of the topic; one that ends in .fifo makes a FIFO topic'),
  displayName: z
    .string()
    .min(1)
    .max(100)
    .describe('the sender that text messages and emails show')
    .optional(),
  contentBasedDeduplication: z.boolean().describe('true or false, for a FIFO topic').optional(),
  throughputScope: z.enum(['Topic', 'MessageGroup']).describe("'Topic' or 'MessageGroup'").optional(),
  archiveDays: z.int().min(1).max(365).describe('days that a FIFO topic keeps for a replay').optional(),
  maxMessageSize: count.describe('the largest message in bytes').optional(),
  policy: document('an access policy document, { Version, Statement }').optional(),
  deliveryPolicy: document('a delivery policy document for its http(s) subscriptions').optional(),
  key: z
    .union([name, z.literal('aws/sns')])
    .describe("the name of a declared key, or 'aws/sns'")
    .optional(),
  account: account('the account that owns it').optional(),
  region: region.describe('the Region it lives in').optional(),
} satisfies Fields<TopicSpec>) satisfies z.ZodType<TopicSpec>;

const subscriptionSpec = z.strictObject({
  name: name.describe('a name of its own among the subscriptions').optional(),
  topic: name.describe('the name of the topic'),
  to: name.describe('the name of a queue, function, inbox, phone, webhook, app or delivery stream'),
  protocol: z
    .enum(protocols)
    .describe(`one of: ${protocols.join(', ')}`)
    .optional(),
  filter: document('a filter policy, { kind: ["order"] }').optional(),
  filterScope: z
    .enum(['MessageAttributes', 'MessageBody'])
    .describe("'MessageAttributes' or 'MessageBody'")
    .optional(),
  raw: z.boolean().describe('true for raw message delivery').optional(),
  redriveTo: name.describe('the name of a queue for what could not be delivered').optional(),
  deliveryPolicy: document('a delivery policy document, for http(s)').optional(),
  confirmed: z.boolean().describe('false leaves the confirmation to whoever reads it').optional(),
} satisfies Fields<SubscriptionSpec>) satisfies z.ZodType<SubscriptionSpec>;

/** What SNS lets lessons, labs and quizzes declare and chart. */
export const snsSchemas: ServiceSchemas<SnsKinds> = {
  kinds: {
    topics: { tag: 'Topic', title: 'the topics', spec: topicSpec },
    subscriptions: { tag: 'Subscription', title: 'the subscriptions', spec: subscriptionSpec },
  },
  series: ['published', 'delivered', 'filteredOut', 'failed'],
};
