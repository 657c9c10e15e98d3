import type { Received, RecipientKind, RecipientsState } from './state';

/** A recipient as a viewer sees it. Moments are virtual time in milliseconds since the Unix epoch. */
export interface RecipientView {
  name: string;
  kind: RecipientKind;
  address: string;
  /** Of a webhook. */
  status?: number;
  /** Of an inbox, a phone or an app. */
  enabled?: boolean;
  /** Newest last. */
  received: Received[];
  receivedTotal: number;
}

/** By name; one that nobody declared is named by its address. */
export interface RecipientsView {
  recipients: Record<string, RecipientView>;
}

export function describeState(state: RecipientsState): RecipientsView {
  const recipients: Record<string, RecipientView> = {};
  for (const { name, kind, address, status, enabled, received, receivedTotal } of state.recipients.values()) {
    const own = kind === 'webhook' ? { status } : { enabled };
    recipients[name] = { name, kind, address, ...own, received: [...received], receivedTotal };
  }
  return { recipients };
}
