import { isoTime } from '../../calendar/utc';
import type { MessageContent } from '../message';
import type { Topic } from '../topic';
import { retentionDays } from './archive-policy';
import type { ArchiveState, TopicArchive } from './state';

const DAY_MS = 86_400_000;

/**
 * Opens, changes or closes a topic's archive as its policy says; what a closed archive held is gone.
 * Source: SNS Developer Guide, message-archiving-and-replay-topic-owner.
 */
export function followArchivePolicy(
  archive: ArchiveState,
  { identity, settings }: Topic,
  nowMs: number,
): void {
  const days = settings.archivePolicy === undefined ? undefined : retentionDays(settings.archivePolicy);
  const existing = archive.topics.get(identity.arn);
  if (days === undefined) archive.topics.delete(identity.arn);
  else if (existing) existing.days = days;
  else archive.topics.set(identity.arn, { days, sinceMs: nowMs, messages: [] });
}

/** Keeps a message where its topic has an archive. */
export function keep(archive: ArchiveState, content: MessageContent): void {
  const topic = archive.topics.get(content.topicArn);
  if (!topic) return;
  topic.messages.push(content);
  const expired = firstKept(topic, content.timestampMs);
  // Only now and then, so that keeping a message does not move all the others.
  if (expired > topic.messages.length / 2) topic.messages.splice(0, expired);
}

/** The messages that a topic's archive holds, oldest first; undefined when it has none. */
export function archived(
  archive: ArchiveState,
  topicArn: string,
  nowMs: number,
): MessageContent[] | undefined {
  const topic = archive.topics.get(topicArn);
  return topic?.messages.slice(firstKept(topic, nowMs));
}

/** How many messages a topic's archive holds; undefined when it has none. */
export function archivedCount(archive: ArchiveState, topicArn: string, nowMs: number): number | undefined {
  const topic = archive.topics.get(topicArn);
  return topic && topic.messages.length - firstKept(topic, nowMs);
}

/**
 * Whether a subscription gets what is published now out of the archive, in its turn. Assumed, not documented: a replay without
 * an end goes over into what is newly published, so that order is kept.
 */
export function catchesUp(archive: ArchiveState, subscriptionArn: string): boolean {
  const replay = archive.replays.get(subscriptionArn);
  return replay?.toMs === undefined && (replay?.status === 'Pending' || replay?.status === 'In progress');
}

/** What GetTopicAttributes says of an archive besides its policy. */
export function archiveTexts(
  archive: ArchiveState,
  topicArn: string,
  nowMs: number,
): { BeginningArchiveTime?: string } {
  const topic = archive.topics.get(topicArn);
  return topic ? { BeginningArchiveTime: isoTime(beginningMs(topic, nowMs)) } : {};
}

/** The earliest moment that a replay can start from. */
function beginningMs({ sinceMs, days }: TopicArchive, nowMs: number): number {
  return Math.max(sinceMs, nowMs - days * DAY_MS);
}

/** Index of the first message that is young enough, found by halving: messages stand in order of time. */
function firstKept(topic: TopicArchive, nowMs: number): number {
  const fromMs = beginningMs(topic, nowMs);
  let low = 0;
  let high = topic.messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topic.messages[middle]?.timestampMs ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
