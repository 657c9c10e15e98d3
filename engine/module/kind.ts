import type { Topology } from '../client/topology';
import type { Delivers } from '../topology/grants';
import type { AdapterKinds, NameUse } from '../topology/name-use';
import type { ResourceProvisioner } from '../topology/provisioner';
import type { Home, Resource } from '../topology/resource-scope';

/** One kind of resource that a topology may declare: what its names mean and how a declaration becomes calls. */
export interface Kind<Spec = never> {
  /** As a sentence says it: `'queue'`, `'delivery stream'`. */
  word: string;
  /** The name of one that declares none. @param index among those of its kind */
  nameOf?(spec: Spec, index: number): string;
  /** Its names are told apart from those of every other kind. */
  apart?: true;
  /** Those that are there without being declared. */
  given?: readonly string[];
  /** Where it lives, when that is not the world's own account and Region. */
  home?(spec: Spec, topology: Topology): Partial<Home>;
  /** What reaches it from outside AWS: an email address, a number, a URL. */
  endpoint?(spec: Spec, index: number): string | undefined;
  /** @param learnt what only its creation has told */
  arn?(resource: Resource, learnt: string | undefined): string;
  /** What requests call it. Left out, its name. */
  address?(resource: Resource, learnt: string | undefined): string;
  /** Whom events call by what when they mean it, besides its endpoint. */
  aliases?(resource: Resource, learnt: string | undefined): readonly string[];
  /** A name that nothing declares means one of these: a script may speak of what it makes itself. */
  undeclared?: true;
  /** The names of other resources in it. */
  uses?(spec: Spec, adapters: AdapterKinds): NameUse[];
  /** To whom a service delivers on its behalf. */
  delivers?(spec: Spec): Delivers[];
  /** Modules that one declared like this needs. @param has whether the world has a module already */
  needs?(spec: Spec, has: (module: string) => boolean): readonly string[];
  provision: readonly ResourceProvisioner[];
}
