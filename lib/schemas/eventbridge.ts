import * as z from 'zod';
import type { EventBridgeKinds, RuleSpec } from '@/engine/eventbridge/spec';
import { document, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const busSpec = z.strictObject({ name: name.describe('the name of the event bus') });

const ruleSpec = z.strictObject({
  name: name.describe('the name of the rule'),
  bus: name.describe("the name of the bus, 'default' unless it says so").optional(),
  pattern: document("an event pattern, { source: ['shop.orders'] }"),
  to: z.array(name).min(1).describe('names of its targets'),
} satisfies Fields<RuleSpec>) satisfies z.ZodType<RuleSpec>;

/** What EventBridge lets lessons, labs and quizzes declare. */
export const eventBridgeSchemas: ServiceSchemas<EventBridgeKinds> = {
  kinds: {
    buses: { tag: 'Bus', title: 'the event buses', spec: busSpec },
    rules: { tag: 'Rule', title: 'the rules of event buses', spec: ruleSpec },
  },
};
