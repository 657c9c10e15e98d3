import 'server-only';
import type { Topology } from '@/engine/client/topology';
import { DEFAULT_BUS } from '@/engine/topology/around/directory';
import { wholeTopology } from '@/engine/topology/around/whole-topology';

/** Names that a requirement may speak of; a list that is left out is not known, because calls make resources of their own. */
export interface AskedNames {
  queues?: readonly string[];
  /** Of resources of every kind. */
  resources?: readonly string[];
}

/** What a requirement may speak of when the topology is all that there is. */
export function namesOf(topology: Topology): Required<AskedNames> {
  const { autoScaling: _, consumers: __, ...kinds } = wholeTopology(topology);
  const lists: { name: string }[][] = Object.values(kinds);
  return {
    queues: (topology.queues ?? []).map(({ name }) => name),
    resources: [DEFAULT_BUS, ...lists.flatMap((specs) => specs.map(({ name }) => name))],
  };
}
