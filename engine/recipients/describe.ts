import type { Received, RecipientsState } from './state';
import type { RecipientsView, RecipientView } from './view';

/** What a viewer may see of recipients now. */
export function describeState(state: RecipientsState, _nowMs: number, originMs: number): RecipientsView {
  const recipients: Record<string, RecipientView> = {};
  for (const { name, kind, address, status, enabled, received, receivedTotal } of state.recipients.values()) {
    const own = kind === 'webhook' ? { status } : { enabled };
    const shown = received.map((one: Received) => ({ ...one, atMs: one.atMs - originMs }));
    recipients[name] = { name, kind, address, ...own, received: shown, receivedTotal };
  }
  return { recipients };
}
