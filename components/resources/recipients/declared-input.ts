import type { Topology } from '@/engine/client/topology';
import { byName } from '../../sandbox/drawing/graph-parts';
import type { RecipientsInput } from './graph';

/** A declared world as it will first be seen, before it runs. */
export function declaredRecipients({
  inboxes = [],
  phones = [],
  webhooks = [],
  apps = [],
}: Topology): RecipientsInput {
  return {
    recipients: byName([
      ...inboxes.map(({ name }) => ({ name, kind: 'inbox' as const })),
      ...phones.map(({ name }) => ({ name, kind: 'phone' as const })),
      ...webhooks.map(({ name }) => ({ name, kind: 'webhook' as const })),
      ...apps.map(({ name }) => ({ name, kind: 'app' as const })),
    ]),
  };
}
