import type { TopologyKinds } from './services';

/**
 * What a sandbox, a proof or a lab declares: plain data, compiled into engine commands by `engine/topology`.
 * Every duration is a string such as `'30s'`, every rate a string such as `'2/s'`, so that a declaration reads as prose.
 */

export type KindKey = keyof TopologyKinds;

/** Everything that runs in one world. Names are unique over all kinds but subscriptions. */
export type Topology = { [Kind in KindKey]?: TopologyKinds[Kind][] };

/** Changes by name: a listed resource is merged field by field, one that is not declared yet is added, `null` removes. */
export type TopologyChange = {
  [Kind in KindKey]?: Record<string, Partial<Omit<TopologyKinds[Kind], 'name'>> | null>;
};
