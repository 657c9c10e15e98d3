import type { KindKey, Topology, TopologyChange } from '../client/topology';
import { type NamingKinds, nameAll } from './named-topology';

type ByName = Record<string, object | null>;

/**
 * The topology after a change: listed resources are merged field by field, new names are added, `null` removes.
 * Neither argument is altered.
 */
export function mergeTopology(topology: Topology, change: TopologyChange, kinds: NamingKinds): Topology {
  const named = nameAll(topology, kinds);
  const merged: Partial<Record<KindKey, { name: string }[]>> = {};
  for (const kind of Object.keys(change) as KindKey[]) {
    merged[kind] = mergeByName(named[kind] ?? [], change[kind]);
  }
  return { ...named, ...merged } as Topology;
}

function mergeByName(specs: { name: string }[], changes: ByName = {}): { name: string }[] {
  const merged = new Map(specs.map((spec) => [spec.name, spec]));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) merged.delete(name);
    // A change that adds a resource carries all its fields; the schema that reads it sees to that.
    else merged.set(name, { ...merged.get(name), ...change, name });
  }
  return [...merged.values()];
}
