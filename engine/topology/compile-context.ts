import type { TopologyKinds } from '../client/services';
import type { KindKey } from '../client/topology';
import type { Granting } from './grants';
import type { Named, NamedTopology } from './named-topology';
import type { Home, ResourceScope } from './resource-scope';

/** A topology and the scope in which its names are resolved: what a declaration is compiled with. */
export interface CompileContext extends Granting {
  topology: NamedTopology;
  scope: ResourceScope;
  /** Whether the world has a module. */
  has(module: string): boolean;
  /** What is declared of a kind. */
  specs<Key extends KindKey>(key: Key): readonly Named<TopologyKinds[Key]>[];
  /** The key of the kind of a declared resource. */
  kindOf(name: string): string | undefined;
  /** Where a resource lives. */
  homeOf(name: string): Home;
  /** What a request calls it: a queue's URL, a topic's ARN, a bucket's name. @throws RangeError when it is not declared */
  addressOf(name: string): string;
  /** The adapter by which producers reach a resource, and whether it is the one that is meant where none is named. */
  targetOf(name: string): { kind: string; isUsual: boolean };
  /** The same for consumers. */
  sourceOf(name: string): { kind: string; isUsual: boolean };
}
