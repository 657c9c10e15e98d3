import type { AutoScalingSpec, ConsumersSpec, ProducerSpec, Topology } from '../client/topology';

export type Named<Spec> = Spec & { name: string };

/** A topology in which every actor has its name. */
export interface NamedTopology extends Topology {
  producers: Named<ProducerSpec>[];
  consumers: Named<ConsumersSpec>[];
  autoScaling: Named<AutoScalingSpec>[];
}

/** Gives unnamed actors the names the declaration promises: `producer`, `producer-2`, `consumers`… */
export function nameActors(topology: Topology): NamedTopology {
  return {
    ...topology,
    producers: named(topology.producers, 'producer'),
    consumers: named(topology.consumers, 'consumers'),
    autoScaling: named(topology.autoScaling, 'auto-scaling'),
  };
}

function named<Spec extends { name?: string }>(specs: Spec[], base: string): Named<Spec>[] {
  return specs.map((spec, index) => ({
    ...spec,
    name: spec.name ?? (index === 0 ? base : `${base}-${index + 1}`),
  }));
}
