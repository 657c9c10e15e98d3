import type { TopologyKinds } from '../client/services';
import type { KindKey, Topology } from '../client/topology';

export type Named<Spec> = Spec & { name: string };

/** A topology in which everything has its name. */
export type NamedTopology = { [Key in KindKey]?: Named<TopologyKinds[Key]>[] };

/** How the kinds of a world name what declares no name of its own. */
export type NamingKinds = {
  readonly [key: string]: { nameOf?(spec: never, index: number): string } | undefined;
};

/** Gives what declares no name the one that its kind promises: `producer`, `producer-2`, `orders-billing` … */
export function nameAll(topology: Topology, kinds: NamingKinds): NamedTopology {
  const named = Object.entries(topology).map(([key, specs = []]) => {
    const nameOf = kinds[key]?.nameOf as ((spec: object, index: number) => string) | undefined;
    const all = (specs as { name?: string }[]).map((spec, index) => ({
      ...spec,
      name: spec.name ?? nameOf?.(spec, index) ?? '',
    }));
    return [key, all];
  });
  return Object.fromEntries(named);
}

/** `consumers`, `consumers-2` … */
export function numbered(base: string): (spec: object, index: number) => string {
  return (_, index) => (index === 0 ? base : `${base}-${index + 1}`);
}
