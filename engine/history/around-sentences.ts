import { contentOf } from '../client/content-of';
import type { EngineEvent } from '../kernel/context';
import { queueName } from '../topology/place';
import { brief, times } from './sentences';

/** Fields of the events that are told here; each type has its own of them. */
type AroundEvent = EngineEvent & {
  topic: string;
  to: string;
  body: string;
  attempt: number;
  reason: string;
  retryAtMs?: number;
  queue: string;
  stream: string;
  bucket: string;
  key: string;
  event: string;
  function: string;
  source: string;
  records: number;
  result: string;
  failedRecords?: number;
  error?: string;
  bus: string;
  rule: string;
  alarm: string;
  from: string;
  principal: string;
  action: string;
  resource: string;
  condition: string;
  protocol: string;
  status: string;
  confirmation?: boolean;
};

const TEXTS: Record<string, (event: AroundEvent) => string> = {
  'sns.topic-created': ({ topic }) => `The topic ${topic} was created`,
  'sns.topic-deleted': ({ topic }) => `The topic ${topic} was deleted`,
  'sns.subscription-created': ({ topic, to }) => `${to} was subscribed to ${topic}`,
  'sns.subscription-confirmed': ({ topic, to }) => `The subscription of ${to} to ${topic} was confirmed`,
  'sns.subscription-deleted': ({ topic, to }) => `${to} is no longer subscribed to ${topic}`,
  'sns.message-delivered': ({ topic, to, body, attempt, confirmation }) =>
    confirmation
      ? `${topic} asked ${to} to confirm its subscription`
      : `${topic} delivered ${written(body)} to ${to}${attempt > 1 ? ` at attempt ${attempt}` : ''}`,
  'sns.direct-delivered': ({ to, body }) => `SNS delivered ${written(body)} to ${to}`,
  'sns.direct-failed': ({ to, body, reason }) =>
    `SNS could not deliver ${written(body)} to ${to}: ${sentencePart(reason)}`,
  'sns.message-filtered': ({ to, body, reason }) =>
    `The filter in front of ${to} held back ${written(body)}: ${sentencePart(reason)}`,
  'sns.delivery-failed': ({ topic, to, body, attempt, reason, retryAtMs, confirmation }) =>
    `${topic} could not ${confirmation ? `ask ${to} to confirm its subscription` : `deliver ${written(body)} to ${to}`} at attempt ${attempt}: ${sentencePart(reason)}${retryAtMs === undefined ? '' : '; it will try again'}`,
  'sns.message-dead-lettered': ({ topic, to, body, queue }) =>
    `${topic} gave up delivering ${written(body)} to ${to} and moved it to ${queue}`,
  'sns.message-dropped': ({ topic, to, body, reason }) =>
    `${topic} gave up delivering ${written(body)} to ${to}: ${sentencePart(reason)}`,
  'sns.message-replayed': ({ topic, to, body }) => `${topic} replayed ${written(body)} to ${to}`,
  'sns.delivery-status': ({ to, body, protocol, status }) =>
    `The delivery log says ${status} for ${written(body)} to ${to} (${protocol})`,
  's3.object-created': ({ bucket, key }) => `${key} is in ${bucket}`,
  's3.object-removed': ({ bucket, key }) => `${key} was removed from ${bucket}`,
  's3.notification-sent': ({ bucket, to, key }) => `${bucket} told ${to} of ${key}`,
  's3.notification-failed': ({ bucket, to, key, reason }) =>
    `${bucket} could not tell ${to} of ${key}${reason ? `: ${sentencePart(reason)}` : ''}`,
  'lambda.invocation-started': (event) =>
    `${event.function} began to work on ${times(event.records, 'record')} from ${event.source}`,
  'lambda.invocation-ended': invocationText,
  'lambda.invocation-throttled': (event) =>
    `${event.function} was throttled: no room for an invocation from ${event.source}`,
  'lambda.event-dead-lettered': (event) =>
    `${event.function} handed an event on to ${event.to}: ${event.condition}`,
  'lambda.event-dropped': ({ function: name, condition, to, reason }) =>
    reason
      ? `${name} could not hand an event on to ${to}: ${sentencePart(reason)}`
      : `${name} dropped an event: ${condition}`,
  'lambda.mapping-created': (event) => `${event.function} takes messages from ${event.queue}`,
  'lambda.mapping-deleted': (event) => `${event.function} takes no more messages from ${event.queue}`,
  'lambda.records-filtered': (event) =>
    `The filter of ${event.function} dropped ${times(event.records, 'record')} from ${event.queue}`,
  'eventbridge.event-put': ({ bus, body }) => `${written(body)} came to the bus ${bus}`,
  'eventbridge.rule-matched': ({ rule, body }) => `The rule ${rule} matched ${written(body)}`,
  'eventbridge.event-unmatched': ({ bus, body }) => `No rule of ${bus} matched ${written(body)}`,
  'eventbridge.delivered': ({ rule, to, body }) => `The rule ${rule} sent ${written(body)} to ${to}`,
  'eventbridge.delivery-failed': ({ rule, to, body, reason }) =>
    `The rule ${rule} could not send ${written(body)} to ${to}${reason ? `: ${sentencePart(reason)}` : ''}`,
  'eventbridge.event-dead-lettered': ({ rule, to, body, queue }) =>
    `The rule ${rule} gave up sending ${written(body)} to ${to} and moved it to ${queue}`,
  'eventbridge.event-dropped': ({ rule, to, body, reason }) =>
    `The rule ${rule} gave up sending ${written(body)} to ${to} and lost it: ${sentencePart(reason)}`,
  'cloudwatch.alarm-changed': ({ alarm, from, to, reason }) =>
    `The alarm ${alarm} went from ${from} to ${to}${reason ? `: ${sentencePart(reason)}` : ''}`,
  'cloudwatch.action-done': ({ alarm, to }) => `The alarm ${alarm} told ${to}`,
  'cloudwatch.action-failed': ({ alarm, to, reason }) =>
    `The alarm ${alarm} could not tell ${to}: ${sentencePart(reason)}`,
  'firehose.object-written': ({ stream, bucket, key, records }) =>
    `${stream} wrote ${times(records, 'record')} to ${bucket} as ${key}`,
  'firehose.delivery-failed': ({ stream, bucket, reason }) =>
    `${stream} could not write to ${bucket}: ${sentencePart(reason)}`,
  'iam.access-denied': ({ principal, action, resource, reason }) =>
    `${queueName(principal)} was refused ${action} on ${queueName(resource)}: ${sentencePart(reason)}`,
};

/** One sentence for an event of the services around SQS; undefined for any other. */
export function aroundEventText(event: EngineEvent): string | undefined {
  return TEXTS[event.type]?.(event as AroundEvent);
}

/** What somebody wrote, without what services wrap around it. */
function written(body: string): string {
  return brief(contentOf(body));
}

function invocationText(event: AroundEvent): string {
  const { result, failedRecords, records, error } = event;
  if (failedRecords) {
    return `${event.function} reported ${failedRecords} of ${times(records, 'record')} as failed`;
  }
  const why = error ? `: ${sentencePart(error)}` : '';
  return result === 'succeeded' ? `${event.function} succeeded` : `${event.function} ${result}${why}`;
}

/** A reason inside a sentence: without the full stop and the capital that it may have had of its own. */
function sentencePart(reason: string | undefined): string {
  const text = (reason ?? 'for a reason that was not told').replace(/\.$/, '');
  return text.replace(/^[A-Z](?=[a-z]* )/, (capital) => capital.toLowerCase());
}
