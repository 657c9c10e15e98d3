import { type EventRows, movement } from '../module/event-row';
import { sentencePart, written } from '../module/sentences';
import type { EventBridgeEvent } from './events';
import type { EventBridgeFacts } from './facts';

/** All that is known of what EventBridge records. */
export const eventRows: EventRows<EventBridgeEvent, EventBridgeFacts> = {
  'eventbridge.rule-created': { told: true },
  'eventbridge.rule-deleted': { told: true },
  'eventbridge.event-put': {
    told: true,
    sentence: ({ bus, body }) => `${written(body)} came to the bus ${bus}`,
    movement: ({ by, bus }) => movement('publish', by, bus),
  },
  'eventbridge.rule-matched': {
    sentence: ({ rule, body }) => `The rule ${rule} matched ${written(body)}`,
    movement: ({ bus, rule }) => movement('notify', bus, rule),
  },
  'eventbridge.event-unmatched': {
    sentence: ({ bus, body }) => `No rule of ${bus} matched ${written(body)}`,
    counts: ({ deliveries }, { bus, eventId, body }) =>
      void deliveries.meet('filtered', { key: eventId, from: bus, to: '', body }),
  },
  'eventbridge.delivered': {
    sentence: ({ rule, to, body }) => `The rule ${rule} sent ${written(body)} to ${to}`,
    movement: ({ rule, to }) => movement('fanOut', rule, to),
    counts(facts, event) {
      facts.tried(event);
      facts.ended('delivered', event);
    },
  },
  'eventbridge.delivery-failed': {
    sentence: ({ rule, to, body, reason }) =>
      `The rule ${rule} could not send ${written(body)} to ${to}${reason ? `: ${sentencePart(reason)}` : ''}`,
    movement: ({ rule, to }) => movement('failed', rule, to),
    counts(facts, event) {
      facts.tried(event);
      if (event.retryAtMs === undefined) facts.ended('failed', event);
    },
  },
  'eventbridge.event-dead-lettered': {
    sentence: ({ rule, to, body, queue }) =>
      `The rule ${rule} gave up sending ${written(body)} to ${to} and moved it to ${queue}`,
    movement: ({ rule, queue }) => movement('deadLetter', rule, queue),
    counts(facts, event) {
      facts.ended('failed', event);
      facts.ended('deadLettered', event);
    },
  },
  'eventbridge.event-dropped': {
    sentence: ({ rule, to, body, reason }) =>
      `The rule ${rule} gave up sending ${written(body)} to ${to} and lost it: ${sentencePart(reason)}`,
  },
};
