import type { SandboxDeclaration } from '../client/declaration';
import type { Graph } from '../client/graph';
import { describeWorld } from '../history/describe-world';
import { modulesFor } from '../module/all-modules';
import { graphOf } from '../module/graph';
import { Run } from './run';

/** What can be said of a sandbox that does not run. */
export interface Outline {
  /** Names of the services that its world has from the beginning. */
  services: string[];
  /** Its drawing before anything happens. */
  graph: Graph;
}

/** @throws RangeError when the world cannot be built */
export function outlineOf(declaration: SandboxDeclaration): Outline {
  const modules = modulesFor(declaration);
  const { seed, topology } = declaration;
  const graph = graphOf(modules, describeWorld(new Run({ seed, topology, modules })), declaration);
  return { services: modules.all.map(({ name }) => name), graph };
}
