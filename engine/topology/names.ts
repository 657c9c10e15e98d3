import type { ConsumersSpec, ProducerSpec } from '../actors/spec';
import type { AutoScalingSpec } from '../autoscaling/spec';
import type { Topology } from '../client/topology';
import type { SubscriptionSpec } from '../sns/spec';
import type { QueueSpec } from '../sqs/spec';
export type Named<Spec> = Spec & { name: string };

/** A topology in which every actor has its name. */
export interface NamedTopology extends Omit<Topology, 'subscriptions'> {
  queues: QueueSpec[];
  producers: Named<ProducerSpec>[];
  consumers: Named<ConsumersSpec>[];
  autoScaling: Named<AutoScalingSpec>[];
  subscriptions?: Named<SubscriptionSpec>[];
}

/** Gives unnamed actors the names the declaration promises: `producer`, `producer-2`, `consumers`… */
export function nameActors(topology: Topology): NamedTopology {
  const { subscriptions, ...others } = topology;
  return {
    ...others,
    queues: topology.queues ?? [],
    ...(subscriptions && { subscriptions: subscriptions.map(namedSubscription) }),
    producers: named(topology.producers ?? [], 'producer'),
    consumers: named(topology.consumers ?? [], 'consumers'),
    autoScaling: named(topology.autoScaling ?? [], 'auto-scaling'),
  };
}

/** The FIFO suffix of the topic would stand in the middle of the name. */
function namedSubscription(spec: SubscriptionSpec): Named<SubscriptionSpec> {
  return { ...spec, name: spec.name ?? `${spec.topic.replace(/\.fifo$/, '')}-${spec.to}` };
}

function named<Spec extends { name?: string }>(specs: Spec[], base: string): Named<Spec>[] {
  return specs.map((spec, index) => ({
    ...spec,
    name: spec.name ?? (index === 0 ? base : `${base}-${index + 1}`),
  }));
}
