import type { Topology, TopologyChange } from '../client/topology';
import { nameActors } from './names';

type ByName<Spec> = Record<string, Partial<Omit<Spec, 'name'>> | null>;

/**
 * The topology after a change: listed resources are merged field by field, new names are added, `null` removes.
 * Neither argument is altered.
 */
export function mergeTopology(topology: Topology, change: TopologyChange): Topology {
  const named = nameActors(topology);
  const merged: Partial<Record<keyof Topology, { name: string }[]>> = {};
  for (const kind of Object.keys(change) as (keyof Topology)[]) {
    merged[kind] = mergeByName((named[kind] ?? []) as { name: string }[], change[kind]);
  }
  return { ...named, ...merged } as Topology;
}

function mergeByName<Spec extends { name: string }>(specs: Spec[], changes: ByName<Spec> = {}): Spec[] {
  const merged = new Map(specs.map((spec) => [spec.name, spec]));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) merged.delete(name);
    // A change that adds a resource carries all its fields; the schema that reads it sees to that.
    else merged.set(name, { ...merged.get(name), ...change, name } as Spec);
  }
  return [...merged.values()];
}
