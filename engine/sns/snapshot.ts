import type { ExpiringEntry } from '../structures/expiring-map';
import { type ArchiveSnapshot, restoreArchive, snapshotArchive } from './archive/snapshot';
import { Delivery, type DeliveryStatus } from './delivery';
import { joinGroupOrder } from './group-order';
import { indexSubscription } from './index-subscription';
import { Message, type MessageContent } from './message';
import { type MobileSnapshot, restoreMobile, snapshotMobile } from './mobile/snapshot';
import { emptyState, type SnsState } from './state';
import {
  Subscription,
  type SubscriptionIdentity,
  type SubscriptionSettings,
  type SubscriptionStatus,
} from './subscription';
import {
  type RememberedPublish,
  Topic,
  type TopicIdentity,
  type TopicMinute,
  type TopicSettings,
} from './topic';

type SubscriptionSnapshot = {
  identity: SubscriptionIdentity;
  settings: SubscriptionSettings;
  status: SubscriptionStatus;
  alive: boolean;
};

type TopicSnapshot = {
  identity: TopicIdentity;
  settings: TopicSettings;
  tags: { [key: string]: string };
  dataProtectionPolicy?: string;
  publishes: ExpiringEntry<RememberedPublish>[];
  nextSequence: number;
  published: number;
  deduplicated: number;
  deleted: number;
  lastActiveMs: number;
  minute: TopicMinute;
};

type DeliverySnapshot = {
  id: number;
  message: number;
  subscription: string;
  attempts: number;
  status: DeliveryStatus;
  failure?: { code: string; reason: string };
};

/** The state of SNS as plain data. A message that several deliveries carry stands in it once. */
export type SnsSnapshot = {
  topics: TopicSnapshot[];
  subscriptions: SubscriptionSnapshot[];
  messages: MessageContent[];
  deliveries: DeliverySnapshot[];
  nextDelivery: number;
  nextMessage: number;
  metricsAtMs?: number;
  /** Tokens with ARNs. */
  cancelled: [string, string][];
  mobile: MobileSnapshot;
  archive: ArchiveSnapshot;
};

export function snapshotState(state: SnsState): SnsSnapshot {
  const messages = new Map<number, MessageContent>();
  // A subscription that is gone lives on in what is still on its way to it.
  const subscriptions = new Map(state.subscriptions);
  for (const { message, subscription } of state.deliveries.values()) {
    messages.set(message.content.number, message.content);
    subscriptions.set(subscription.identity.arn, subscription);
  }
  for (const one of state.cancelled.values()) subscriptions.set(one.identity.arn, one);
  return {
    topics: [...state.topics.values()].map(snapshotTopic),
    subscriptions: [...subscriptions.values()].map(snapshotSubscription),
    messages: [...messages.values()].sort((one, other) => one.number - other.number),
    deliveries: [...state.deliveries.values()].map(snapshotDelivery),
    nextDelivery: state.nextDelivery,
    nextMessage: state.nextMessage,
    metricsAtMs: state.metricsAtMs,
    cancelled: [...state.cancelled].map(([token, { identity }]) => [token, identity.arn]),
    mobile: snapshotMobile(state.mobile),
    archive: snapshotArchive(state.archive),
  };
}

function snapshotTopic(topic: Topic): TopicSnapshot {
  const { identity, settings, dataProtectionPolicy, nextSequence, published, deduplicated, deleted } = topic;
  return {
    identity,
    settings,
    tags: { ...topic.tags },
    dataProtectionPolicy,
    publishes: topic.publishes.snapshot(),
    nextSequence,
    published,
    deduplicated,
    deleted,
    lastActiveMs: topic.lastActiveMs,
    minute: { ...topic.minute, publishedBytes: { ...topic.minute.publishedBytes } },
  };
}

function snapshotSubscription({ identity, settings, status, alive }: Subscription): SubscriptionSnapshot {
  return { identity, settings, status: { ...status }, alive };
}

function snapshotDelivery({
  id,
  message,
  subscription,
  attempts,
  status,
  failure,
}: Delivery): DeliverySnapshot {
  return {
    id,
    message: message.content.number,
    subscription: subscription.identity.arn,
    attempts,
    status,
    failure,
  };
}

export function restoreState(snapshot: SnsSnapshot): SnsState {
  const state = emptyState();
  for (const topic of snapshot.topics) state.topics.set(topic.identity.arn, restoreTopic(topic));
  const subscriptions = new Map<string, Subscription>();
  for (const one of snapshot.subscriptions) {
    const subscription = new Subscription(one.identity, one.settings, { ...one.status });
    subscription.alive = one.alive;
    subscriptions.set(one.identity.arn, subscription);
    if (one.alive) indexSubscription(state, subscription);
  }
  restoreDeliveries(state, snapshot, subscriptions);
  for (const [token, arn] of snapshot.cancelled) {
    const subscription = subscriptions.get(arn);
    if (subscription) state.cancelled.set(token, subscription);
  }
  state.nextDelivery = snapshot.nextDelivery;
  state.nextMessage = snapshot.nextMessage;
  state.metricsAtMs = snapshot.metricsAtMs;
  state.mobile = restoreMobile(snapshot.mobile);
  state.archive = restoreArchive(snapshot.archive);
  return state;
}

function restoreTopic(snapshot: TopicSnapshot): Topic {
  const topic = new Topic(snapshot.identity, snapshot.settings);
  topic.tags = { ...snapshot.tags };
  topic.dataProtectionPolicy = snapshot.dataProtectionPolicy;
  topic.publishes.restore(snapshot.publishes);
  topic.nextSequence = snapshot.nextSequence;
  topic.published = snapshot.published;
  topic.deduplicated = snapshot.deduplicated;
  topic.deleted = snapshot.deleted;
  topic.lastActiveMs = snapshot.lastActiveMs;
  topic.minute = { ...snapshot.minute, publishedBytes: { ...snapshot.minute.publishedBytes } };
  return topic;
}

function restoreDeliveries(
  state: SnsState,
  { messages, deliveries }: SnsSnapshot,
  subscriptions: Map<string, Subscription>,
): void {
  const byNumber = new Map(messages.map((content) => [content.number, new Message(content)]));
  for (const { id, message, subscription, attempts, status, failure } of deliveries) {
    const sent = byNumber.get(message);
    const at = subscriptions.get(subscription);
    if (!sent || !at) throw new Error(`The snapshot's delivery ${id} has no message or no subscription.`);
    const delivery = new Delivery(id, sent, at);
    Object.assign(delivery, { attempts, status, failure });
    state.deliveries.set(id, delivery);
    joinGroupOrder(delivery);
  }
}
