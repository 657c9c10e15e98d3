import { MODULES } from '../modules';
import { inOrder, stillMissing } from './gather-modules';
import { ModuleSet } from './module-set';
import { type Part, spokenOf } from './needed-modules';
import type { ServiceModule } from './service-module';

/**
 * Fetches the modules that a declaration needs and no others.
 * @throws Error when one of them cannot be fetched
 */
export async function loadModules(declaration: Part): Promise<ModuleSet> {
  const spoken = spokenOf(declaration);
  const loaded = new Map<string, ServiceModule>();
  for (let missing = spoken; missing.length > 0; missing = stillMissing(loaded, declaration.topology)) {
    const fetched = await Promise.all(missing.map(loadModule));
    for (const [index, name] of missing.entries()) loaded.set(name, fetched[index] as ServiceModule);
  }
  return new ModuleSet(inOrder(loaded), new Set(spoken));
}

/** @throws Error when there is no such module, or it cannot be fetched */
export async function loadModule(name: string): Promise<ServiceModule> {
  const entry = MODULES[name];
  if (!entry) throw new Error(`There is no module called ${name}.`);
  return entry.load();
}
