import 'server-only';
import type { Topology } from '@/engine/client/topology';
import { allModules } from '@/engine/module/all-modules';
import { nameAll } from '@/engine/topology/named-topology';
import { KIND_SCHEMAS } from '@/lib/schemas/services';
import { declaredServices } from './authoring';

/** Names that a requirement may speak of; a list that is left out is not known, because calls make resources of their own. */
export interface AskedNames {
  queues?: readonly string[];
  /** Of resources of every kind. */
  resources?: readonly string[];
  /** Of the services whose kinds are declared. */
  services: ReadonlySet<string>;
}

/** What a requirement may speak of when the topology is all that there is. */
export function namesOf(topology: Topology): Required<AskedNames> {
  const named = nameAll(topology, allModules.kinds) as Record<string, { name: string }[] | undefined>;
  const given = Object.values(allModules.kinds).flatMap((kind) => kind.given ?? []);
  return {
    queues: (topology.queues ?? []).map(({ name }) => name),
    resources: [
      ...given,
      ...Object.keys(KIND_SCHEMAS).flatMap((key) => (named[key] ?? []).map(({ name }) => name)),
    ],
    services: declaredServices(topology),
  };
}
