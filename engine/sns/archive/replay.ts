import type { Context } from '../../kernel/context';
import { beginDelivery } from '../deliver';
import { passes } from '../fan-out';
import { FilterSubject } from '../filter/filter-subject';
import { Message, type MessageContent } from '../message';
import type { SnsState } from '../state';
import type { Subscription } from '../subscription';
import type { Topic } from '../topic';
import { about, record } from '../trace-event';
import { archived } from './archive';
import { archiveLimits } from './limits';
import { replayWindow } from './replay-policy';
import type { Replay } from './state';

/** Wakes a replay for its next step. */
export type ReplayTimer = { kind: 'replay'; subscription: string; id: number };

/**
 * Starts, replaces or stops the replay of a subscription whose ReplayPolicy has been set.
 * Source: SNS Developer Guide, message-archiving-and-replay-subscriber.
 */
export function followReplayPolicy(
  state: SnsState,
  { identity, settings }: Subscription,
  context: Context,
): void {
  const { archive } = state;
  const { arn, topicArn } = identity;
  const window = settings.replayPolicy === undefined ? undefined : replayWindow(settings.replayPolicy);
  if (!window) {
    archive.replays.delete(arn);
    return;
  }
  const id = archive.nextReplay;
  archive.nextReplay += 1;
  const replay: Replay = { topicArn, ...window, status: 'Pending', nextNumber: 0, id };
  // With an end, what is published from now on is delivered as ever: a replay of it would be its second delivery.
  if (window.toMs !== undefined) replay.untilNumber = state.nextMessage;
  archive.replays.set(arn, replay);
  wake(arn, id, context);
}

function wake(subscription: string, id: number, context: Context): void {
  const timer: ReplayTimer = { kind: 'replay', subscription, id };
  context.schedule(context.nowMs + archiveLimits.replayStepMs.value, timer);
}

/** The next messages of a replay are delivered, in order and through the subscription's filter. */
export function continueReplay(state: SnsState, timer: ReplayTimer, context: Context): void {
  const replay = state.archive.replays.get(timer.subscription);
  // A replay that was started since has a timer of its own.
  if (!replay || replay.id !== timer.id) return;
  const subscription = state.subscriptions.get(timer.subscription);
  const topic = state.topics.get(replay.topicArn);
  const messages = archived(state.archive, replay.topicArn, context.nowMs);
  if (!subscription?.status.confirmed || !topic || !messages) {
    replay.status = 'Failed';
    return;
  }
  const rest = messages.filter((content) => belongs(replay, content));
  const now = rest.slice(0, archiveLimits.replayMessagesPerStep.value);
  for (const content of now) deliverAgain(state, topic, subscription, content, context);
  replay.nextNumber = (now.at(-1)?.number ?? replay.nextNumber - 1) + 1;
  replay.status = rest.length > now.length ? 'In progress' : 'Completed';
  if (replay.status === 'In progress') wake(timer.subscription, timer.id, context);
}

function belongs({ fromMs, toMs, nextNumber, untilNumber }: Replay, content: MessageContent): boolean {
  if (content.number < nextNumber || content.number >= (untilNumber ?? Number.POSITIVE_INFINITY))
    return false;
  return content.timestampMs >= fromMs && content.timestampMs <= (toMs ?? Number.POSITIVE_INFINITY);
}

/** Content, MessageId and Timestamp are the original's. */
function deliverAgain(
  state: SnsState,
  topic: Topic,
  subscription: Subscription,
  original: MessageContent,
  context: Context,
): void {
  const content: MessageContent = { ...original, number: state.nextMessage, replayed: true };
  state.nextMessage += 1;
  const message = new Message(content);
  const subject = new FilterSubject(content.body, content.attributes);
  if (!passes(topic, subscription, message, subject, context)) return;
  const { protocol } = subscription.identity;
  record(context, { type: 'sns.message-replayed', ...about(topic, subscription, content), protocol });
  beginDelivery(state, message, subscription, context);
}
