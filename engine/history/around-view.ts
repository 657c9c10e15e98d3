import type { Topology } from '../client/topology';
import type { WorldView } from '../client/view';
import type { World } from '../kernel/world';
import type { SnsView, SubscriptionView } from '../sns/view';
import { recipientName, subscriptionName } from '../topology/around/recipient-names';
import type { Place } from '../topology/place';

type Part = Partial<WorldView>;

/** The kinds besides queues and actors that a world's topology declares, in milliseconds after the world's start. */
export function describeAround(world: World, topology: Topology, place: Place): Part {
  const shown = (service: string) => world.describe(service, world.startMs) as Part;
  return {
    ...(topology.topics && snsPart(shown('sns') as SnsView, place)),
    ...(hasRecipients(topology) && shown('recipients')),
    ...(topology.functions && shown('lambda')),
    ...(topology.buckets && shown('s3')),
    ...(topology.alarms && shown('cloudwatch')),
    ...(topology.keys && shown('kms')),
    ...((topology.buses || topology.rules) && shown('eventbridge')),
  };
}

function hasRecipients({ inboxes, phones, webhooks, apps, topics }: Topology): boolean {
  return [inboxes, phones, webhooks, apps, topics].some((list) => list?.length);
}

function snsPart({ topics, subscriptions: described }: SnsView, place: Place): Part {
  const subscriptions: Record<string, SubscriptionView> = {};
  for (const subscription of Object.values(described)) {
    const to = recipientName(subscription.to, place);
    // One that a reader has made is named as a declaration would name it.
    const name =
      subscriptionName(subscription.arn, place) ?? `${subscription.topic.replace(/\.fifo$/, '')}-${to}`;
    subscriptions[name] = { ...subscription, name, to };
  }
  return { topics, subscriptions };
}
