import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { type Bucket, bucketArn, type NotificationRule } from './bucket';
import { callDestination, callerOf, nameOfArn } from './call-destination';
import { busDetail, eventRecord, type ObjectEvent, sequencerOf } from './event-record';
import { record } from './events';
import type { S3State } from './state';

export type NotifyReply = { kind: 'notified'; bucket: string; to: string; event: string; key: string };

/**
 * Tells the destinations whose rule fits, and the default event bus when that is on. Assumed, not documented: at once, and a
 * destination that refuses is not tried again; AWS says only that notifications come at least once, typically within seconds.
 */
export function notify(bucket: Bucket, happened: ObjectEvent, context: Context): void {
  const { rules, eventBridge } = bucket.notifications;
  const fitting = rules.filter((rule) => ruleFits(rule, happened));
  if (fitting.length === 0 && !eventBridge) return;
  const sequencer = sequencerOf(bucket, context);
  for (const rule of fitting) send(bucket, rule, happened, sequencer, context);
  if (eventBridge) tellBus(bucket, happened, sequencer, context);
}

function ruleFits({ events, prefix, suffix }: NotificationRule, { event, key }: ObjectEvent): boolean {
  if (!key.startsWith(meant(prefix)) || !key.endsWith(meant(suffix))) return false;
  return events.some((one) => eventFits(one, event));
}

/**
 * The characters that a filter's value means: a space is written as `+`, other special characters as `%40`.
 * Source: S3 User Guide, notification-how-to-filtering.
 */
function meant(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

function eventFits(wanted: string, event: string): boolean {
  return wanted.endsWith('*') ? event.startsWith(wanted.slice(0, -1)) : wanted === event;
}

function send(
  bucket: Bucket,
  rule: NotificationRule,
  happened: ObjectEvent,
  sequencer: string,
  context: Context,
): void {
  const text = JSON.stringify({ Records: [eventRecord(bucket, happened, sequencer, rule.id, context)] });
  const { event, key } = happened;
  const replyKey: NotifyReply = {
    kind: 'notified',
    bucket: bucket.name,
    to: nameOfArn(rule.arn),
    event,
    key,
  };
  callDestination(bucket, rule, text, replyKey, context);
}

function tellBus(bucket: Bucket, happened: ObjectEvent, sequencer: string, context: Context): void {
  if (!context.serves('eventbridge')) return;
  const { event, key } = happened;
  const Entries = [
    {
      Source: 'aws.s3',
      DetailType: event === 's3:ObjectRemoved:Delete' ? 'Object Deleted' : 'Object Created',
      Detail: JSON.stringify(busDetail(bucket, happened, sequencer, context)),
      Resources: [bucketArn(bucket)],
    },
  ];
  const replyKey: NotifyReply = { kind: 'notified', bucket: bucket.name, to: 'default', event, key };
  const caller = callerOf(bucket);
  context.call({ service: 'eventbridge', operation: 'PutEvents', request: { Entries }, caller, replyKey });
}

export function onNotified(
  state: S3State,
  { bucket: name, to, event, key }: NotifyReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const bucket = state.buckets.get(name);
  if (outcome.ok) {
    if (bucket) bucket.notified += 1;
    record(context, { type: 's3.notification-sent', bucket: name, to, event, key });
    return;
  }
  const { code, message } = outcome.error;
  record(context, { type: 's3.notification-failed', bucket: name, to, event, key, code, reason: message });
}
