import type { Duration } from '../client/duration';

/** A mailbox that a learner can open. */
export interface InboxSpec {
  name: string;
  /** Default `<name>@example.com`. */
  address?: string;
}

/** A telephone that a learner can look at. */
export interface PhoneSpec {
  name: string;
  /** E.164; default a number of the range that is kept for examples. */
  number?: string;
}

/** An HTTP(S) endpoint. What it answers can be switched while the world runs. */
export interface WebhookSpec {
  name: string;
  /** Default `https://<name>.example.com/`. */
  url?: string;
  /** HTTP status it answers with; `0` does not answer at all. Default 200. */
  status?: number;
  /** Probability that a delivery gets a 503 instead. */
  failureRate?: number;
  /** Time to answer; default 50ms. */
  latency?: Duration;
}

/** A mobile app on one device, behind a platform application's endpoint. */
export interface AppSpec {
  name: string;
  /** Default `'GCM'` (Firebase Cloud Messaging, as SNS still calls it). */
  platform?: 'ADM' | 'APNS' | 'APNS_SANDBOX' | 'BAIDU' | 'GCM' | 'MPNS' | 'WNS';
  /** False: its token is no longer valid. */
  enabled?: boolean;
}

/** The kinds that recipients outside AWS let a topology declare, by their key. */
export interface RecipientKinds {
  inboxes: InboxSpec;
  phones: PhoneSpec;
  webhooks: WebhookSpec;
  apps: AppSpec;
}
