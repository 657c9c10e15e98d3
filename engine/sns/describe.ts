import { archivedCount } from './archive/archive';
import type { SnsState } from './state';
import type { Subscription } from './subscription';
import type { Topic } from './topic';
import { nameOfEndpoint } from './trace-event';
import type { SnsView, SubscriptionView, TopicView } from './view';

/** What a viewer may see of SNS now. */
export function describeState(state: SnsState, nowMs: number, originMs: number): SnsView {
  const topics: Record<string, TopicView> = {};
  for (const topic of state.topics.values()) {
    const { name, arn } = topic.identity;
    topics[name in topics ? arn : name] = describeTopic(state, topic, nowMs);
  }
  const subscriptions: Record<string, SubscriptionView> = {};
  for (const subscription of state.subscriptions.values()) {
    subscriptions[subscription.identity.arn] = describeSubscription(state, subscription, originMs);
  }
  return { topics, subscriptions };
}

function describeTopic(
  state: SnsState,
  { identity, settings, published, deduplicated }: Topic,
  nowMs: number,
): TopicView {
  const { name, arn, accountId, region, fifo } = identity;
  return {
    name,
    arn,
    accountId,
    region,
    fifo,
    published,
    deduplicated,
    archived: archivedCount(state.archive, arn, nowMs),
    encrypted: settings.kmsMasterKeyId !== undefined,
    kmsMasterKeyId: settings.kmsMasterKeyId,
  };
}

function describeSubscription(
  state: SnsState,
  subscription: Subscription,
  originMs: number,
): SubscriptionView {
  const { identity, settings, status } = subscription;
  const { arn, topicArn, protocol, endpoint, to, createdAtMs } = identity;
  const { filterPolicy, filterScope, deadLetterTargetArn } = settings;
  const { confirmed, delivered, filteredOut, failed, retrying, deadLettered } = status;
  return {
    name: arn,
    arn,
    topic: state.topics.get(topicArn)?.identity.name ?? topicArn,
    topicArn,
    protocol,
    endpoint,
    to,
    confirmed,
    createdAtMs: createdAtMs - originMs,
    filter: filterPolicy,
    filterScope: filterPolicy === undefined ? undefined : filterScope,
    raw: settings.raw,
    deadLetterQueue: deadLetterTargetArn && nameOfEndpoint(deadLetterTargetArn),
    delivered,
    filteredOut,
    failed,
    retrying,
    deadLettered,
  };
}
