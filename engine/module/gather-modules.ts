import type { Topology } from '../client/topology';
import { MODULES } from '../modules';
import type { Kind } from './kind';
import type { ServiceModule } from './service-module';

/**
 * Names of modules that are wanted and not there yet: what those that are there require, and what the resources of a topology
 * need in their company.
 */
export function stillMissing(loaded: ReadonlyMap<string, ServiceModule>, topology: Topology): string[] {
  const has = (name: string) => loaded.has(name);
  const required = [...loaded.values()].flatMap((module) => [
    ...module.requires,
    ...neededBy(module, topology, has),
  ]);
  return [...new Set(required)].filter((name) => !loaded.has(name));
}

function neededBy(
  { kinds }: ServiceModule,
  topology: Topology,
  has: (name: string) => boolean,
): readonly string[] {
  return Object.entries(kinds as Record<string, Kind<object>>).flatMap(([key, kind]) =>
    ((topology as Record<string, object[] | undefined>)[key] ?? []).flatMap(
      (spec) => kind.needs?.(spec, has) ?? [],
    ),
  );
}

/** Modules in the order of the registry, by which everything that is gathered of them is ordered. */
export function inOrder(loaded: ReadonlyMap<string, ServiceModule>): ServiceModule[] {
  return Object.keys(MODULES).flatMap((name) => loaded.get(name) ?? []);
}
