import type { Topology } from '../client/topology';
import type { Kind } from '../module/kind';
import { nameAll } from './named-topology';
import type { Home, Resource, ResourceScope, WorldPlace } from './resource-scope';

type AnyKind = Kind<object>;
export type Kinds = Readonly<Record<string, AnyKind>>;

/**
 * What the names of a topology stand for.
 * @param arns what only a resource's creation has told, by its name; filled while the topology is built
 */
export function locate(
  place: WorldPlace,
  topology: Topology,
  kinds: Kinds,
  arns: Record<string, string> = {},
): ResourceScope {
  const resources = resourcesOf(topology, kinds, place);
  const undeclared = Object.keys(kinds).find((key) => kinds[key]?.undeclared);
  const stands = (resource: Resource, asArn: boolean): string => {
    const kind = kinds[resource.kind];
    const told = arns[resource.name];
    const plain = resource.endpoint ?? resource.name;
    if (asArn) return kind?.arn?.(resource, told) ?? told ?? plain;
    return kind?.address?.(resource, told) ?? plain;
  };
  const names = new NamesByAddress(resources, kinds, arns);
  const find = (name: string, asArn: boolean) => {
    const resource = resources.get(name);
    return resource && stands(resource, asArn);
  };
  return {
    ...place,
    resources,
    home: (name) => resources.get(name) ?? place,
    find,
    refer(name, asArn) {
      const found = find(name, asArn);
      if (found !== undefined) return found;
      if (undeclared === undefined) throw new RangeError(`'${name}' is not declared.`);
      const { region, accountId } = place;
      return stands({ name, kind: undeclared, spec: { name }, region, accountId }, asArn);
    },
    addressAs(kind, name) {
      const { region, accountId } = resources.get(name) ?? place;
      return stands({ name, kind, spec: { name }, region, accountId }, false);
    },
    learn(name, told) {
      if (typeof told !== 'string') return;
      arns[name] = told;
      names.forget();
    },
    learnt: (name) => arns[name],
    nameAt: (address) => names.find(address),
  };
}

function resourcesOf(topology: Topology, kinds: Kinds, place: WorldPlace): ReadonlyMap<string, Resource> {
  const all: Resource[] = [];
  const here = (home: Partial<Home> = {}): Home => ({
    accountId: home.accountId ?? place.accountId,
    region: home.region ?? place.region,
  });
  const named = nameAll(topology, kinds);
  for (const [key, kind] of Object.entries(kinds)) {
    for (const name of kind.given ?? []) all.push({ name, kind: key, spec: { name }, ...here() });
    const specs = (named as Record<string, { name: string }[] | undefined>)[key] ?? [];
    specs.forEach((spec, index) => {
      const endpoint = kind.endpoint?.(spec, index);
      const home = here(kind.home?.(spec, topology));
      all.push({ name: spec.name, kind: key, spec, ...home, ...(endpoint !== undefined && { endpoint }) });
    });
  }
  // A name that means two things means the one whose kind shares its names with all others.
  const isApart = ({ kind }: Resource) => (kinds[kind]?.apart ? 0 : 1);
  return new Map(all.sort((one, other) => isApart(one) - isApart(other)).map((one) => [one.name, one]));
}

/** Declared names by everything else that they are called; made when first asked for, and again when something was learnt. */
class NamesByAddress {
  private names: Map<string, string> | undefined;

  constructor(
    private readonly resources: ReadonlyMap<string, Resource>,
    private readonly kinds: Kinds,
    private readonly arns: Readonly<Record<string, string>>,
  ) {}

  forget(): void {
    this.names = undefined;
  }

  find(address: string): string | undefined {
    this.names ??= this.made();
    return this.names.get(address);
  }

  private made(): Map<string, string> {
    const names = new Map(Object.entries(this.arns).map(([name, arn]) => [arn, name]));
    for (const resource of this.resources.values()) {
      const aliases = this.kinds[resource.kind]?.aliases?.(resource, this.arns[resource.name]) ?? [];
      for (const alias of aliases) names.set(alias, resource.name);
    }
    return names;
  }
}
