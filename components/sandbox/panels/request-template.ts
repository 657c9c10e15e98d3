import { splitOperation } from '@/components/resources/operation-id';
import type { ResourceModule } from '@/components/resources/resource-module';
import type { WorldView } from '@/engine/client/view';

/** A request to start from: what the room of the operation's service proposes. */
export function templateFor(
  rooms: readonly Pick<ResourceModule, 'calls'>[],
  id: string,
  view: WorldView,
): Record<string, unknown> {
  const { service, operation } = splitOperation(id);
  const room = rooms.find(({ calls }) => service !== undefined && service in (calls?.names ?? {}));
  return room?.calls?.template?.(operation, view) ?? {};
}
