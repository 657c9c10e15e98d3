import type { HandlerKind, ResourceModule } from '@/components/resources/resource-module';
import type { Topology } from '@/engine/client/topology';

interface CodeStart {
  /** Code that runs as it stands: the first thing to look at in a world. */
  starter: string;
  /** What code with a handler can be in this world; undefined where there is nothing of the kind. */
  handler?: HandlerKind | undefined;
}

/** What the rooms of a world bring to the editor. */
export async function startingWith(
  rooms: readonly Pick<ResourceModule, 'code'>[],
  topology: Topology,
): Promise<CodeStart> {
  const loaded = await Promise.all(rooms.flatMap(({ code }) => code?.() ?? []));
  const parts = loaded.map(({ code }) => code);
  const starters = parts
    .flatMap(({ starter }) => starter ?? [])
    .sort((one, other) => one.order - other.order)
    .map(({ codeFor }) => codeFor(topology));
  return {
    starter: starters.find((code) => code !== undefined) ?? '',
    handler: parts.find(({ handler }) => handler)?.handler,
  };
}
