import type { Topology } from '../client/topology';
import type { WorldView } from '../client/view';
import type { RecipientView, SubscriptionView, TopicView } from '../client/view-around';
import type { World } from '../kernel/world';
import type { RecipientsView } from '../recipients/view';

type Part = Partial<WorldView>;

/** The kinds besides queues and actors that a world's topology declares, in milliseconds after the world's start. */
export function describeAround(world: World, topology: Topology): Part {
  return {
    ...(topology.topics && snsPart(world, topology)),
    ...(hasRecipients(topology) && recipientsPart(world)),
  };
}

function hasRecipients({ inboxes, phones, webhooks, apps, topics }: Topology): boolean {
  return [inboxes, phones, webhooks, apps, topics].some((list) => list?.length);
}

interface SnsView {
  topics: Record<string, TopicView>;
  subscriptions: Record<string, Omit<SubscriptionView, 'name'>>;
}

function snsPart(world: World, topology: Topology): Part {
  const view = world.describe('sns') as SnsView | undefined;
  if (!view) return { topics: {}, subscriptions: {} };
  const subscriptions: Record<string, SubscriptionView> = {};
  for (const subscription of Object.values(view.subscriptions)) {
    const name = subscriptionName(subscription, topology);
    subscriptions[name] = { ...subscription, name };
  }
  return { topics: view.topics, subscriptions };
}

/** What the declaration calls it; one that a reader has made is named as a declaration would. */
function subscriptionName({ topic, to }: Pick<SubscriptionView, 'topic' | 'to'>, topology: Topology): string {
  const declared = topology.subscriptions?.find((one) => one.topic === topic && one.to === to);
  return declared?.name ?? `${topic.replace(/\.fifo$/, '')}-${to}`;
}

function recipientsPart(world: World): Part {
  const { recipients } = world.describe('recipients') as RecipientsView;
  const shift = ({ received, ...recipient }: RecipientsView['recipients'][string]): RecipientView => ({
    ...recipient,
    received: received.map((one) => ({ ...one, atMs: one.atMs - world.startMs })),
  });
  return { recipients: mapValues(recipients, shift) };
}

function mapValues<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
