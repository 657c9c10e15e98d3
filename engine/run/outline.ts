import type { SandboxDeclaration } from '../client/declaration';
import type { Graph } from '../client/graph';
import { describeWorld } from '../history/describe-world';
import { modulesFor } from '../module/all-modules';
import { graphOf } from '../module/graph';
import type { ModuleSet } from '../module/module-set';
import { MODULES } from '../modules';
import { Run } from './run';

/** What can be said of a sandbox that does not run. */
export interface Outline {
  /** Names of the services that it shows: those that its world has from the beginning, but for what is there for the actors' sake. */
  services: string[];
  /** Its drawing before anything happens. */
  graph: Graph;
}

/** @throws RangeError when the world cannot be built */
export function outlineOf(declaration: SandboxDeclaration): Outline {
  const modules = modulesFor(declaration);
  const { seed, topology } = declaration;
  const graph = graphOf(modules, describeWorld(new Run({ seed, topology, modules })), declaration);
  return { services: shownOf(modules), graph };
}

function shownOf(modules: ModuleSet): string[] {
  const isAlways = ({ name }: { name: string }) => MODULES[name]?.always === true;
  const shown = modules.all.filter((module) => {
    const requiring = modules.all.filter(({ requires }) => requires.includes(module.name));
    return modules.speaksOf(module) || requiring.length === 0 || !requiring.every(isAlways);
  });
  return shown.map(({ name }) => name);
}
