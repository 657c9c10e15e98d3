import type { Topology } from '@/engine/client/topology';
import type { SubscriptionSpec } from '@/engine/sns/spec';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { SnsInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredSns({ topics, subscriptions }: Topology): SnsInput {
  return {
    topics: byName(topics?.map(({ name }) => ({ name }))),
    subscriptions: byName(subscriptions?.map(declaredSubscription)),
  };
}

function declaredSubscription({ name, topic, to, filter, redriveTo }: SubscriptionSpec) {
  return {
    name: name ?? `${topic}-${to}`,
    topic,
    to,
    ...(filter !== undefined && { filter: JSON.stringify(filter) }),
    ...(redriveTo !== undefined && { deadLetterQueue: redriveTo }),
  };
}
