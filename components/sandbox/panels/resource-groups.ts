import type { ResourceModule, ResourcePanel } from '@/components/resources/resource-module';
import type { WorldView } from '@/engine/client/view';

interface ResourceGroup extends Pick<ResourcePanel, 'label' | 'Panel'> {
  items: { id: string; text: string }[];
}

/** What can be looked into at this moment, in groups. */
export function resourceGroups(
  rooms: readonly Pick<ResourceModule, 'panels'>[],
  view: WorldView,
): ResourceGroup[] {
  return rooms
    .flatMap(({ panels = [] }) => panels)
    .sort((one, other) => one.order - other.order)
    .map(({ label, items, Panel }) => ({ label, Panel, items: items(view) }))
    .filter(({ items }) => items.length > 0);
}
