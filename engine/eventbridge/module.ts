import type { CallTexts } from '../module/call-texts';
import { defineModule } from '../module/define-module';
import { ofType, times } from '../module/sentences';
import { busTarget } from './adapters';
import { busKind, ruleKind } from './declare';
import { eventRows } from './event-rows';
import type { EventBridgeEvent } from './events';
import { EventBridgeFacts } from './facts';
import { graph } from './graph';
import { eventBridgeService } from './service';
import type { EventBridgeKinds } from './spec';

const callTexts: CallTexts<EventBridgeEvent> = {
  naming: ['EventBusName', 'Name', 'ResourceArn'],
  sentences: {
    PutRule: ({ by, of, request }) => `${by} put the rule ${request.Name} on the bus ${of}`,
    PutTargets: ({ by, request }) => `${by} gave the rule ${request.Rule} its targets`,
    PutEvents: ({ by, events }) =>
      `${by} put ${times(ofType(events, 'eventbridge.event-put').length, 'event')}`,
  },
};

/** What the product knows of EventBridge. */
export const eventBridgeModule = defineModule<{
  events: EventBridgeEvent;
  kinds: EventBridgeKinds;
  facts: EventBridgeFacts;
}>({
  name: 'eventbridge',
  aws: { title: 'EventBridge', cli: 'events', sdk: 'EventBridge' },
  service: eventBridgeService,
  requires: ['iam'],
  kinds: { buses: busKind, rules: ruleKind },
  events: eventRows,
  calls: callTexts,
  facts: (shared) => new EventBridgeFacts(shared),
  graph,
  targets: [busTarget],
});
