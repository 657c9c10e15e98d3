import type { Context } from '../kernel/context';
import { catchesUp, keep } from './archive/archive';
import { beginDelivery } from './deliver';
import type { Draft } from './draft';
import { heldBack } from './filter/filter-policy';
import { FilterSubject } from './filter/filter-subject';
import { Message, type MessageContent } from './message';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { RememberedPublish, Topic } from './topic';
import { about, record } from './trace-event';

/** What a publish answers. */
export type Accepted = { MessageId: string; SequenceNumber?: string };

/** Takes a checked message in and sends it on its way to every subscription that wants it. */
export function accept(state: SnsState, topic: Topic, draft: Draft, context: Context): Accepted {
  const key = deduplicationKey(topic, draft);
  const remembered = key === undefined ? undefined : topic.publishes.get(key, context.nowMs);
  if (remembered) return acceptAgain(topic, draft, remembered, context);
  const content = contentOf(state, topic, draft, context);
  const { id, sequenceNumber } = content;
  if (key !== undefined && sequenceNumber !== undefined) {
    topic.publishes.put(key, { messageId: id, sequenceNumber }, context.nowMs);
  }
  count(topic, draft.bytes);
  record(context, {
    type: 'sns.message-published',
    topic: topic.identity.name,
    messageId: id,
    body: draft.body,
    by: context.caller.actor,
    subject: draft.subject,
    groupId: draft.groupId,
    sequenceNumber,
  });
  keep(state.archive, content);
  fanOut(state, topic, new Message(content), context);
  return sequenceNumber === undefined ? { MessageId: id } : { MessageId: id, SequenceNumber: sequenceNumber };
}

/** A FIFO topic accepts a message that it had within five minutes, and delivers it no second time. */
function acceptAgain(
  topic: Topic,
  draft: Draft,
  { messageId, sequenceNumber }: RememberedPublish,
  context: Context,
): Accepted {
  topic.deduplicated += 1;
  record(context, {
    type: 'sns.publish-deduplicated',
    topic: topic.identity.name,
    messageId,
    body: draft.body,
    by: context.caller.actor,
    groupId: draft.groupId,
    deduplicationId: draft.deduplicationId ?? '',
  });
  return { MessageId: messageId, SequenceNumber: sequenceNumber };
}

/** The scope is the topic, or with FifoThroughputScope MessageGroup the group. */
function deduplicationKey(topic: Topic, { groupId, deduplicationId }: Draft): string | undefined {
  if (!topic.identity.fifo) return undefined;
  // A space cannot occur in either id.
  return topic.settings.throughputScope === 'MessageGroup'
    ? `${groupId} ${deduplicationId}`
    : deduplicationId;
}

function contentOf(state: SnsState, topic: Topic, draft: Draft, context: Context): MessageContent {
  const { bytes: _, ...message } = draft;
  const content: MessageContent = {
    number: state.nextMessage,
    type: 'Notification',
    id: context.uuid(),
    topicArn: topic.identity.arn,
    ...message,
    timestampMs: context.nowMs,
    signatureVersion: topic.settings.signatureVersion,
  };
  state.nextMessage += 1;
  if (topic.identity.fifo) content.sequenceNumber = nextSequenceNumber(topic);
  return content;
}

/** Assumed: the documentation promises only that numbers grow and leave gaps. */
function nextSequenceNumber(topic: Topic): string {
  const number = topic.nextSequence * 1000;
  topic.nextSequence += 1;
  return `1${String(number).padStart(19, '0')}`;
}

function count(topic: Topic, bytes: number): void {
  const { minute } = topic;
  const { publishedBytes } = minute;
  publishedBytes.minimum = minute.published === 0 ? bytes : Math.min(publishedBytes.minimum, bytes);
  publishedBytes.maximum = Math.max(publishedBytes.maximum, bytes);
  publishedBytes.sum += bytes;
  minute.published += 1;
  topic.published += 1;
}

function fanOut(state: SnsState, topic: Topic, message: Message, context: Context): void {
  const subject = new FilterSubject(message.content.body, message.content.attributes);
  for (const subscription of topic.subscriptions.values()) {
    const { status, identity } = subscription;
    if (!status.confirmed || catchesUp(state.archive, identity.arn)) continue;
    if (passes(topic, subscription, message, subject, context))
      beginDelivery(state, message, subscription, context);
  }
}

/** Whether a subscription's filter lets a message through; what it holds back is told. */
export function passes(
  topic: Topic,
  subscription: Subscription,
  message: Message,
  subject: FilterSubject,
  context: Context,
): boolean {
  const { filter } = subscription;
  const reason = filter && heldBack(filter, subject);
  if (!filter || reason === undefined) return true;
  subscription.status.filteredOut += 1;
  topic.minute.filteredOut += 1;
  record(context, {
    type: 'sns.message-filtered',
    ...about(topic, subscription, message.content),
    scope: filter.scope,
    reason,
  });
  return false;
}
