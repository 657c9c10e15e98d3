import 'server-only';
import type { Operation } from '@/engine/client/operation';
import type { Topology } from '@/engine/client/topology';
import { allModules } from '@/engine/module/all-modules';
import type { Authoring } from '@/engine/module/authoring';
import { spokenOf } from '@/engine/module/needed-modules';
import { MODULES } from '@/engine/modules';

const loaded = await Promise.all(
  Object.entries(MODULES).map(async ([name, { authoring }]) => [name, await authoring?.()] as const),
);

/** What is known of each service for whoever writes; a service that is not here says nothing of its own. */
export const authoringOf: ReadonlyMap<string, Authoring<object>> = new Map(
  loaded.flatMap(([name, authoring]) => (authoring ? [[name, authoring as Authoring<object>]] : [])),
);

/** Names of the services that a script can call. */
export const serviceNames: readonly string[] = allModules.all.map(({ name }) => name);

/** Names of the services whose kinds a topology declares. */
export function declaredServices(topology: Topology): ReadonlySet<string> {
  return new Set(spokenOf({ topology }));
}

/** The fields that an operation's request may have; undefined where that is not known. */
export function requestFieldNames({ service, name }: Operation): readonly string[] | undefined {
  return namesIn(authoringOf.get(service)?.requests[name]);
}

/** The fields that each of a batch request's entries may have; undefined for any other operation. */
export function entryFieldNames({ service, name }: Operation): readonly string[] | undefined {
  return namesIn(authoringOf.get(service)?.entries?.[name]);
}

function namesIn(
  fields: readonly string[] | Readonly<Record<string, true>> | undefined,
): readonly string[] | undefined {
  return Array.isArray(fields) ? fields : fields && Object.keys(fields);
}

/** What the chart shows of a world when nobody says what to look at: the lines of the first service whose things it declares. */
export function usualSeries(topology: Topology): string[] | undefined {
  const all = [...authoringOf.values()].flatMap(({ chart }) => chart ?? []);
  const found = all.find(({ kind }) => (topology[kind as keyof Topology]?.length ?? 0) > 0);
  return found && [...found.series];
}
