import type { ResourceModule } from '@/components/resources/resource-module';
import { splitOperation } from '@/engine/client/operation';
import type { WorldView } from '@/engine/client/view';

/** A request to start from: what the room of the operation's service proposes. */
export function templateFor(
  rooms: readonly Pick<ResourceModule, 'service' | 'calls'>[],
  id: string,
  view: WorldView,
): Record<string, unknown> {
  const { service, name: operation } = splitOperation(id);
  const room = rooms.find((one) => one.service === service);
  return room?.calls?.template?.(operation, view) ?? {};
}
