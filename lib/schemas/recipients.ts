import * as z from 'zod';
import type { AppSpec, InboxSpec, PhoneSpec, RecipientKinds, WebhookSpec } from '@/engine/recipients/spec';
import { chance, duration, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const platforms = ['ADM', 'APNS', 'APNS_SANDBOX', 'BAIDU', 'GCM', 'MPNS', 'WNS'] as const;

const inboxSpec = z.strictObject({
  name: name.describe('the name of the inbox'),
  address: z.string().min(3).describe('its email address').optional(),
} satisfies Fields<InboxSpec>) satisfies z.ZodType<InboxSpec>;

const phoneSpec = z.strictObject({
  name: name.describe('the name of the phone'),
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, "must be a number such as '+15550100001'")
    .describe("its number, '+15550100001'")
    .optional(),
} satisfies Fields<PhoneSpec>) satisfies z.ZodType<PhoneSpec>;

const webhookSpec = z.strictObject({
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

const appSpec = z.strictObject({
  name: name.describe('the name of the app'),
  platform: z
    .enum(platforms)
    .describe(`one of: ${platforms.join(', ')}`)
    .optional(),
  enabled: z.boolean().describe('false for one whose token is no longer valid').optional(),
} satisfies Fields<AppSpec>) satisfies z.ZodType<AppSpec>;

/** Who receives outside AWS, as lessons, labs and quizzes declare it. */
export const recipientSchemas: ServiceSchemas<RecipientKinds> = {
  kinds: {
    inboxes: { tag: 'Inbox', title: 'the inboxes', spec: inboxSpec },
    phones: { tag: 'Phone', title: 'the phones', spec: phoneSpec },
    webhooks: { tag: 'Webhook', title: 'the webhooks', spec: webhookSpec },
    apps: { tag: 'App', title: 'the mobile apps', spec: appSpec },
  },
};
