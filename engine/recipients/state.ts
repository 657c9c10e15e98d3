export type RecipientKind = 'inbox' | 'phone' | 'webhook' | 'app';

/** Something that reached a recipient. */
export type Received = {
  id: string;
  atMs: number;
  messageId?: string;
  subject?: string;
  body: string;
  headers?: { [name: string]: string };
  /** What a webhook answered; 0 when it did not. */
  status?: number;
  confirmUrl?: string;
};

/** An inbox, a phone, a webhook or an app. */
export type Recipient = {
  kind: RecipientKind;
  name: string;
  address: string;
  /** Nobody declared it: it came into being with the first delivery. */
  undeclared: boolean;
  /** A webhook's HTTP status; 0 does not answer. */
  status: number;
  /** Probability that a webhook answers 503 instead. */
  failureRate: number;
  latencyMs: number;
  /** False: the phone's owner has opted out, the app's token is no longer valid, the mailbox is closed. */
  enabled: boolean;
  /** Oldest first. */
  received: Received[];
  receivedTotal: number;
};

export type Answer = { status: number } | { error: string };

/** A delivery that has no answer yet, by the number of its call. */
export type PendingDelivery = {
  callId: number;
  address: string;
  answer: Answer;
  /** The request that the host is to send. */
  outgoing?: number;
};

/** A request that waits for the host to send it. */
export type Outgoing = {
  id: number;
  callId: number;
  kind: RecipientKind;
  address: string;
  messageId?: string;
  subject?: string;
  body: string;
  headers: { [name: string]: string };
  /** The host has it. */
  taken: boolean;
};

export interface RecipientsState {
  /** By kind and address. */
  recipients: Map<string, Recipient>;
  pending: Map<number, PendingDelivery>;
  /** Whether requests to webhooks that nobody declared leave the process. */
  outward: boolean;
  outgoing: Map<number, Outgoing>;
  nextId: number;
}

export function emptyState(): RecipientsState {
  return { recipients: new Map(), pending: new Map(), outward: false, outgoing: new Map(), nextId: 1 };
}

/** A URL with and without a slash at its end is the same webhook. */
export function recipientKey(kind: RecipientKind, address: string): string {
  return `${kind} ${kind === 'webhook' ? address.replace(/\/$/, '') : address}`;
}

/** The state as plain data. */
export type RecipientsSnapshot = {
  recipients: Recipient[];
  pending: PendingDelivery[];
  outward: boolean;
  outgoing: Outgoing[];
  nextId: number;
};

export function snapshotState(state: RecipientsState): RecipientsSnapshot {
  return {
    recipients: [...state.recipients.values()].map((one) => ({ ...one, received: [...one.received] })),
    pending: [...state.pending.values()],
    outward: state.outward,
    outgoing: [...state.outgoing.values()].map((one) => ({ ...one })),
    nextId: state.nextId,
  };
}

export function restoreState(snapshot: RecipientsSnapshot): RecipientsState {
  const recipients = snapshot.recipients.map((one) => ({ ...one, received: [...one.received] }));
  return {
    recipients: new Map(recipients.map((one) => [recipientKey(one.kind, one.address), one])),
    pending: new Map(snapshot.pending.map((one) => [one.callId, one])),
    outward: snapshot.outward,
    outgoing: new Map(snapshot.outgoing.map((one) => [one.id, { ...one }])),
    nextId: snapshot.nextId,
  };
}
