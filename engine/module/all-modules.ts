import type { Topology } from '../client/topology';
import { MODULES } from '../modules';
import { inOrder, stillMissing } from './gather-modules';
import { type Asked, missingFor } from './join-modules';
import { loadModule } from './load-modules';
import { ModuleSet } from './module-set';
import { type Part, spokenOf } from './needed-modules';
import type { ServiceModule } from './service-module';

const names = Object.keys(MODULES);
const loaded = new Map(await Promise.all(names.map(async (name) => [name, await loadModule(name)] as const)));

/** Every module there is, for hosts that may as well load them all. */
export const allModules = new ModuleSet(inOrder(loaded));

/** The modules that a declaration needs, of those that are all there already. @throws RangeError for a service that does not exist */
export function modulesFor(declaration: Part): ModuleSet {
  return gathered(spokenOf(declaration), declaration.topology);
}

/** Modules by name, with those that they require. */
export function modulesNamed(names: readonly string[]): ModuleSet {
  return gathered(names, {});
}

function gathered(spoken: readonly string[], topology: Topology): ModuleSet {
  const wanted = new Map<string, ServiceModule>();
  for (let missing = spoken; missing.length > 0; missing = stillMissing(wanted, topology)) {
    for (const name of missing) {
      const module = loaded.get(name);
      if (!module) throw new RangeError(`There is no service called ${name}.`);
      wanted.set(name, module);
    }
  }
  return new ModuleSet(inOrder(wanted), new Set(spoken));
}

/** Lets services into a world that are asked for and that nobody declared, as far as it can take them. */
export function letIn(asked: Asked, modules: ModuleSet): void {
  for (const name of missingFor(asked, modules)) {
    const module = loaded.get(name);
    if (module && modules.admits(module)) modules.join(module);
  }
}
