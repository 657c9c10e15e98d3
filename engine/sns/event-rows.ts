import { type EventRows, movement } from '../module/event-row';
import { sentencePart, written } from '../module/sentences';
import type { SnsEvent } from './events';
import { givenUp, type SnsFacts } from './facts';

/** All that is known of what SNS records. What asks to confirm a subscription is no message that anybody published: it does not count. */
export const eventRows: EventRows<SnsEvent, SnsFacts> = {
  'sns.topic-created': {
    told: true,
    sentence: ({ topic }) => `The topic ${topic} was created`,
    counts: (facts, { topic }) => void facts.topic(topic),
  },
  'sns.topic-changed': { told: true },
  'sns.topic-deleted': { told: true, sentence: ({ topic }) => `The topic ${topic} was deleted` },
  'sns.subscription-created': {
    told: true,
    sentence: ({ topic, to }) => `${to} was subscribed to ${topic}`,
  },
  'sns.subscription-changed': { told: true },
  'sns.subscription-deleted': {
    told: true,
    sentence: ({ topic, to }) => `${to} is no longer subscribed to ${topic}`,
  },
  'sns.subscription-confirmed': {
    told: true,
    sentence: ({ topic, to }) => `The subscription of ${to} to ${topic} was confirmed`,
  },
  'sns.message-published': {
    told: true,
    movement: ({ by, topic }) => movement('publish', by, topic),
    counts(facts, { topic }) {
      facts.topic(topic).published += 1;
    },
  },
  'sns.publish-deduplicated': { told: true },
  'sns.message-delivered': {
    sentence: ({ topic, to, body, attempt, confirmation }) =>
      confirmation
        ? `${topic} asked ${to} to confirm its subscription`
        : `${topic} delivered ${written(body)} to ${to}${attempt > 1 ? ` at attempt ${attempt}` : ''}`,
    movement: ({ topic, to }) => movement('fanOut', topic, to),
    counts(facts, event) {
      if (event.confirmation) return;
      facts.tried(event);
      if (facts.ended('delivered', event)) facts.topic(event.topic).delivered += 1;
    },
  },
  'sns.message-filtered': {
    sentence: ({ to, body, reason }) =>
      `The filter in front of ${to} held back ${written(body)}: ${sentencePart(reason)}`,
    movement: ({ topic, to }) => movement('filteredOut', topic, to),
    counts(facts, event) {
      if (facts.ended('filtered', event)) facts.topic(event.topic).filteredOut += 1;
    },
  },
  'sns.delivery-failed': {
    sentence: ({ topic, to, body, attempt, reason, retryAtMs, confirmation }) => {
      const what = confirmation
        ? `ask ${to} to confirm its subscription`
        : `deliver ${written(body)} to ${to}`;
      const again = retryAtMs === undefined ? '' : '; it will try again';
      return `${topic} could not ${what} at attempt ${attempt}: ${sentencePart(reason)}${again}`;
    },
    movement: ({ topic, to }) => movement('failed', topic, to),
    counts(facts, event) {
      if (event.confirmation) return;
      facts.tried(event);
      // One that is tried again has not failed yet.
      if (event.retryAtMs === undefined) givenUp(facts, event);
      else if (event.attempt > 1) facts.ended('retried', event);
    },
  },
  'sns.message-dead-lettered': {
    sentence: ({ topic, to, body, queue }) =>
      `${topic} gave up delivering ${written(body)} to ${to} and moved it to ${queue}`,
    movement: ({ topic, queue }) => movement('deadLetter', topic, queue),
    counts(facts, event) {
      givenUp(facts, event);
      facts.ended('deadLettered', event);
    },
  },
  'sns.message-dropped': {
    sentence: ({ topic, to, body, reason }) =>
      `${topic} gave up delivering ${written(body)} to ${to}: ${sentencePart(reason)}`,
    counts: givenUp,
  },
  'sns.message-replayed': {
    sentence: ({ topic, to, body }) => `${topic} replayed ${written(body)} to ${to}`,
    movement: ({ topic, to }) => movement('fanOut', topic, to),
  },
  'sns.delivery-status': {
    sentence: ({ to, body, protocol, status }) =>
      `The delivery log says ${status} for ${written(body)} to ${to} (${protocol})`,
  },
  'sns.direct-delivered': {
    sentence: ({ to, body }) => `SNS delivered ${written(body)} to ${to}`,
    movement: ({ by, to }) => movement('send', by, to),
    counts: (facts, event) => facts.directEnded('delivered', event),
  },
  'sns.direct-failed': {
    sentence: ({ to, body, reason }) =>
      `SNS could not deliver ${written(body)} to ${to}: ${sentencePart(reason)}`,
    movement: ({ by, to }) => movement('failed', by, to),
    counts: (facts, event) => facts.directEnded('failed', event),
  },
};
