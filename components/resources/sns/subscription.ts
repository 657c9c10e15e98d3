import type { WorldView } from '@/engine/client/view';
import type { FilterKind } from '../resource-module';
import { subscriptionId } from './subscription-id';

/** A subscription is a filter between its topic and its endpoint. */
export const subscriptionFilter: FilterKind = {
  inspects: ({ of }) => subscriptionId(of),
  isPending: ({ subscriptions }, { of }) => subscriptions?.[of]?.confirmed === false,
  stopped({ subscriptions = {} }, names) {
    const sum = (count: 'filteredOut' | 'failed' | 'retrying') =>
      names.reduce((total, name) => total + (subscriptions[name]?.[count] ?? 0), 0);
    return { heldBack: sum('filteredOut'), failed: sum('failed'), retrying: sum('retrying') };
  },
};

/** One that the lesson gave no name is known by its two ends. */
export function subscriptionItems({ subscriptions = {} }: WorldView) {
  return Object.values(subscriptions).map(({ name, topic, to }) => ({
    id: subscriptionId(name),
    text: name === `${topic.replace(/\.fifo$/, '')}-${to}` ? `${topic} → ${to}` : name,
  }));
}
