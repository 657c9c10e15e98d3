import { type EventRows, movement } from '../module/event-row';
import { sentencePart, times } from '../module/sentences';
import type { LambdaEvent } from './events';
import type { LambdaFacts } from './facts';

/** All that is known of what Lambda records. */
export const eventRows: EventRows<LambdaEvent, LambdaFacts> = {
  'lambda.function-created': { told: true },
  'lambda.function-deleted': { told: true },
  'lambda.invocation-started': {
    sentence: (event) =>
      `${event.function} began to work on ${times(event.records, 'record')} from ${event.source}`,
    movement: (event) => movement('invoke', event.source, event.function),
  },
  'lambda.invocation-ended': {
    sentence(event) {
      const { result, failedRecords, records, error } = event;
      if (failedRecords)
        return `${event.function} reported ${failedRecords} of ${times(records, 'record')} as failed`;
      const why = error ? `: ${sentencePart(error)}` : '';
      return result === 'succeeded' ? `${event.function} succeeded` : `${event.function} ${result}${why}`;
    },
    counts: (facts, event) =>
      facts.ended(event.function, event.result === 'succeeded' ? 'succeeded' : 'failed'),
  },
  'lambda.invocation-throttled': {
    sentence: (event) => `${event.function} was throttled: no room for an invocation from ${event.source}`,
    counts: (facts, event) => facts.ended(event.function, 'throttled'),
  },
  'lambda.event-dead-lettered': {
    sentence: (event) => `${event.function} handed an event on to ${event.to}: ${event.condition}`,
    movement: (event) => movement('deadLetter', event.function, event.to),
  },
  'lambda.event-dropped': {
    sentence: ({ function: name, condition, to, reason }) =>
      reason
        ? `${name} could not hand an event on to ${to}: ${sentencePart(reason)}`
        : `${name} dropped an event: ${condition}`,
  },
  'lambda.records-filtered': {
    sentence: (event) =>
      `The filter of ${event.function} dropped ${times(event.records, 'record')} from ${event.queue}`,
  },
  'lambda.mapping-created': {
    told: true,
    sentence: (event) => `${event.function} takes messages from ${event.queue}`,
  },
  'lambda.mapping-deleted': {
    told: true,
    sentence: (event) => `${event.function} takes no more messages from ${event.queue}`,
  },
};
