import type { Travel } from '../client/view';
import type { EngineEvent } from '../kernel/context';
import { queueName } from '../topology/place';
import type { Edge } from './around-trace';

type AroundEvent = EngineEvent & Record<string, string>;

const EDGES: Record<string, (event: AroundEvent) => Edge> = {
  'sns.message-published': ({ by, topic }) => edge('publish', by, topic),
  'sns.message-delivered': ({ topic, to }) => edge('fanOut', topic, to),
  'sns.message-replayed': ({ topic, to }) => edge('fanOut', topic, to),
  'sns.message-filtered': ({ topic, to }) => edge('filteredOut', topic, to),
  'sns.delivery-failed': ({ topic, to }) => edge('failed', topic, to),
  'sns.message-dead-lettered': ({ topic, queue }) => edge('deadLetter', topic, queue),
  'sns.direct-delivered': ({ by, to }) => edge('send', by, to),
  'sns.direct-failed': ({ by, to }) => edge('failed', by, to),
  's3.object-created': ({ by, bucket }) => edge('send', by, bucket),
  's3.notification-sent': ({ bucket, to }) => edge('notify', bucket, to),
  's3.notification-failed': ({ bucket, to }) => edge('failed', bucket, to),
  'eventbridge.event-put': ({ by, bus }) => edge('publish', by, bus),
  'eventbridge.rule-matched': ({ bus, rule }) => edge('notify', bus, rule),
  'eventbridge.delivered': ({ rule, to }) => edge('fanOut', rule, to),
  'eventbridge.delivery-failed': ({ rule, to }) => edge('failed', rule, to),
  'eventbridge.event-dead-lettered': ({ rule, queue }) => edge('deadLetter', rule, queue),
  'cloudwatch.action-done': ({ alarm, to }) => edge('notify', alarm, to),
  'cloudwatch.action-failed': ({ alarm, to }) => edge('failed', alarm, to),
  'firehose.object-written': ({ stream, bucket }) => edge('notify', stream, bucket),
  'firehose.delivery-failed': ({ stream, bucket }) => edge('failed', stream, bucket),
  'lambda.event-dead-lettered': (event) => edge('deadLetter', event.function, event.to),
  'lambda.invocation-started': (event) => edge('invoke', event.source, event.function),
  'iam.access-denied': ({ by, principal, resource }) =>
    edge('denied', by ?? queueName(principal ?? ''), queueName(resource ?? '')),
};

function edge(kind: Edge['kind'], from: string | undefined, to: string | undefined): Edge {
  return { kind, from: from ?? '', to: to ?? '' };
}

export function aroundEdgeOf(event: EngineEvent): Edge | undefined {
  return EDGES[event.type]?.(event as AroundEvent);
}

const TOLD_TWICE: Record<string, Travel['kind'][]> = {
  // What a topic delivers a queue records as sent.
  send: ['fanOut', 'notify', 'publish'],
  publish: ['notify'],
  // What a function takes from a queue the queue records as delivered.
  invoke: ['deliver'],
};

/** Without a second account of one movement: the end that knows more has told it. */
export function withoutRepeats(travels: Travel[]): Travel[] {
  const told = new Set(travels.map(({ kind, from, to, atMs }) => `${kind} ${from} ${to} ${atMs}`));
  return travels.filter(
    ({ kind, from, to, atMs }) =>
      !TOLD_TWICE[kind]?.some((other) => told.has(`${other} ${from} ${to} ${atMs}`)),
  );
}
