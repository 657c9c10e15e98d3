import type { WorldView } from '@/engine/client/view';

/** What can be looked into, in groups. A subscription is called `subscription <name>`: it may be named like a resource. */
export interface ResourceGroup {
  label: string;
  items: { id: string; text: string }[];
}

export const REFUSED = 'refused calls';

const named = (things: Record<string, unknown> | undefined) =>
  Object.keys(things ?? {}).map((name) => ({ id: name, text: name }));

/** Everything around queues that this world has now. */
export function resourcesOf(view: WorldView): ResourceGroup[] {
  const refused = view.denials?.length ?? 0;
  const groups = [
    { label: 'Topics', items: named(view.topics) },
    {
      label: 'Subscriptions',
      items: Object.values(view.subscriptions ?? {}).map(({ name, topic, to }) => ({
        id: `subscription ${name}`,
        // One that the lesson gave no name is known by its two ends.
        text: name === `${topic.replace(/\.fifo$/, '')}-${to}` ? `${topic} → ${to}` : name,
      })),
    },
    { label: 'Recipients', items: named(view.recipients) },
    { label: 'Functions', items: named(view.functions) },
    { label: 'Buckets', items: named(view.buckets) },
    { label: 'Event buses', items: named(view.buses) },
    { label: 'Alarms', items: named(view.alarms) },
    {
      label: 'Policies',
      items: view.denials === undefined ? [] : [{ id: REFUSED, text: `Refused calls (${refused})` }],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
