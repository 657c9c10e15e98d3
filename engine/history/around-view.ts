import type { Topology } from '../client/topology';
import type { WorldView } from '../client/view';
import type {
  AlarmView,
  BucketView,
  FunctionView,
  RecipientView,
  SubscriptionView,
  TopicView,
} from '../client/view-around';
import type { CloudWatchView } from '../cloudwatch/view';
import type { EventBridgeView } from '../eventbridge/view';
import type { World } from '../kernel/world';
import type { KmsView } from '../kms/view';
import type { LambdaView } from '../lambda/view';
import type { RecipientsView } from '../recipients/view';
import type { S3View } from '../s3/view';
import type { SnsTopicView, SnsView } from '../sns/view';
import { recipientName, subscriptionName } from '../topology/around/recipient-names';
import { type Place, queueName } from '../topology/place';

type Part = Partial<WorldView>;

/** The kinds besides queues and actors that a world's topology declares, in milliseconds after the world's start. */
export function describeAround(world: World, topology: Topology, place: Place): Part {
  return {
    ...(topology.topics && snsPart(world, place)),
    ...(hasRecipients(topology) && recipientsPart(world)),
    ...(topology.functions && functionsPart(world)),
    ...(topology.buckets && bucketsPart(world)),
    ...(topology.alarms && alarmsPart(world)),
    ...(topology.keys && { keys: (world.describe('kms') as KmsView).keys }),
    ...((topology.buses || topology.rules) && busesPart(world)),
  };
}

function hasRecipients({ inboxes, phones, webhooks, apps, topics }: Topology): boolean {
  return [inboxes, phones, webhooks, apps, topics].some((list) => list?.length);
}

function snsPart(world: World, place: Place): Part {
  const view = world.describe('sns') as SnsView;
  const subscriptions: Record<string, SubscriptionView> = {};
  for (const described of Object.values(view.subscriptions)) {
    const { topicArn: _, endpoint: __, createdAtMs: ___, ...subscription } = described;
    const to = recipientName(subscription.to, place);
    // One that a reader has made is named as a declaration would name it.
    const name =
      subscriptionName(subscription.arn, place) ?? `${subscription.topic.replace(/\.fifo$/, '')}-${to}`;
    subscriptions[name] = { ...subscription, name, to };
  }
  return { topics: mapValues(view.topics, topicView), subscriptions };
}

function topicView({ accountId: _, region: __, kmsMasterKeyId: ___, ...topic }: SnsTopicView): TopicView {
  return topic;
}

function recipientsPart(world: World): Part {
  const { recipients } = world.describe('recipients') as RecipientsView;
  const shift = ({ received, ...recipient }: RecipientsView['recipients'][string]): RecipientView => ({
    ...recipient,
    received: received.map((one) => ({ ...one, atMs: one.atMs - world.startMs })),
  });
  return { recipients: mapValues(recipients, shift) };
}

function functionsPart(world: World): Part {
  const { functions } = world.describe('lambda') as LambdaView;
  const shift = ({ accountId: _, invocations, ...one }: LambdaView['functions'][string]): FunctionView => ({
    ...one,
    invocations: invocations.map((invocation) => ({
      ...invocation,
      atMs: invocation.atMs - world.startMs,
      endsAtMs: invocation.endsAtMs === undefined ? undefined : invocation.endsAtMs - world.startMs,
    })),
  });
  return { functions: mapValues(functions, shift) };
}

function bucketsPart(world: World): Part {
  const { buckets } = world.describe('s3') as S3View;
  const shift = ({
    accountId: _,
    region: __,
    objects,
    ...bucket
  }: S3View['buckets'][string]): BucketView => ({
    ...bucket,
    objects: objects.map((one) => ({ ...one, atMs: one.atMs - world.startMs })),
  });
  return { buckets: mapValues(buckets, shift) };
}

function busesPart(world: World): Part {
  const { buses, rules } = world.describe('eventbridge') as EventBridgeView;
  return {
    buses: mapValues(buses, ({ name, received, unmatched }) => ({ name, received, unmatched })),
    rules: mapValues(rules, ({ name, bus, to, matched, failed }) => ({ name, bus, to, matched, failed })),
  };
}

function alarmsPart(world: World): Part {
  const { alarms } = world.describe('cloudwatch') as CloudWatchView;
  const named = ({ arn: _, to, ...alarm }: CloudWatchView['alarms'][string]): AlarmView => ({
    ...alarm,
    to: to && queueName(to),
  });
  return { alarms: mapValues(alarms, named) };
}

function mapValues<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
