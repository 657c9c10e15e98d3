import type { Received, RecipientKind } from './state';

/** Something that reached a recipient: an email, a text message, a push, a request. */
export type ReceivedView = Received;

/** An inbox, a phone, a webhook or an app. Moments are milliseconds after the one that `describe` counts from: in a sandbox the world's start. */
export interface RecipientView {
  name: string;
  kind: RecipientKind;
  /** Address, number, URL or token. */
  address: string;
  /** Of a webhook: what it answers with now; 0 is no answer. */
  status?: number;
  /** Of an app: whether its endpoint is enabled. Of a phone: false once its owner has opted out. */
  enabled?: boolean;
  /** Newest last, at most 100. */
  received: ReceivedView[];
  receivedTotal: number;
}

/** The kinds that recipients show, by their key in the view of a world. */
export interface RecipientViews {
  recipients: RecipientView;
}

/** By name; one that nobody declared is named by its address. */
export interface RecipientsView {
  recipients: Record<string, RecipientView>;
}
