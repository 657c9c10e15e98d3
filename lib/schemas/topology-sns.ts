import * as z from 'zod';
import type { AppSpec, InboxSpec, PhoneSpec, WebhookSpec } from '@/engine/recipients/spec';
import type { SubscriptionSpec, TopicSpec } from '@/engine/sns/spec';
import { account, chance, count, document, duration, type Fields, name, region } from './topology-fields';

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
const platforms = ['ADM', 'APNS', 'APNS_SANDBOX', 'BAIDU', 'GCM', 'MPNS', 'WNS'] as const;

export const topicSpecSchema = z.strictObject({
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

export const subscriptionSpecSchema = z.strictObject({
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

export const inboxSpecSchema = z.strictObject({
  name: name.describe('the name of the inbox'),
  address: z.string().min(3).describe('its email address').optional(),
} satisfies Fields<InboxSpec>) satisfies z.ZodType<InboxSpec>;

export const phoneSpecSchema = z.strictObject({
  name: name.describe('the name of the phone'),
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, "must be a number such as '+15550100001'")
    .describe("its number, '+15550100001'")
    .optional(),
} satisfies Fields<PhoneSpec>) satisfies z.ZodType<PhoneSpec>;

export const webhookSpecSchema = z.strictObject({
  name: name.describe('the name of the webhook'),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/, "must begin with 'https://' or 'http://'")
    .describe('its address')
    .optional(),
  status: z
    .union([z.literal(0), z.int().min(100).max(599)])
    .describe('the HTTP status it answers with; 0 does not answer')
    .optional(),
  failureRate: chance('how often it answers 503 instead').optional(),
  latency: duration('the time to answer').optional(),
} satisfies Fields<WebhookSpec>) satisfies z.ZodType<WebhookSpec>;

export const appSpecSchema = z.strictObject({
  name: name.describe('the name of the app'),
  platform: z
    .enum(platforms)
    .describe(`one of: ${platforms.join(', ')}`)
    .optional(),
  enabled: z.boolean().describe('false for one whose token is no longer valid').optional(),
} satisfies Fields<AppSpec>) satisfies z.ZodType<AppSpec>;
