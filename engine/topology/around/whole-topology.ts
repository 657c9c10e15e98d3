import type { Topology } from '../../client/topology';
import { type NamedTopology, nameActors } from '../names';

/** A topology with a list of every kind, in which everything has its name. */
export type WholeTopology = Required<NamedTopology>;

const NOTHING = {
  topics: [],
  subscriptions: [],
  inboxes: [],
  phones: [],
  webhooks: [],
  apps: [],
  buckets: [],
  functions: [],
  buses: [],
  rules: [],
  alarms: [],
  keys: [],
  roles: [],
  deliveryStreams: [],
} satisfies Partial<Topology>;

export function wholeTopology(topology: Topology): WholeTopology {
  const named = nameActors(topology);
  return { ...NOTHING, ...named };
}
