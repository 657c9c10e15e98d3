import 'server-only';
import type { ServiceFactory } from '@/engine/kernel/service';
import { allModules, modulesNamed } from '@/engine/module/all-modules';

/** The modules of a world behind an endpoint: all that AWS's clients can call and what that requires, and the actors that a drawing asks for. */
export const cloudModules = modulesNamed([
  ...allModules.all.flatMap(({ name, aws }) => (aws ? [name] : [])),
  'actors',
]);

/** Their services. @param hosted those that the host has made itself, by name */
export function cloudServices(hosted: Readonly<Record<string, ServiceFactory>>): ServiceFactory[] {
  return cloudModules.all.map(
    (module) => hosted[module.name] ?? (() => module.service(() => cloudModules.all)),
  );
}
