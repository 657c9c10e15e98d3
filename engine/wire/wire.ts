import type { Outcome } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import type { WireServices } from './wire-service';

/** An HTTP request as bytes. Header names are in lower case. */
export interface WireRequest {
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: Record<string, string | undefined>;
  body: Uint8Array;
  http?: 'h1' | 'h2';
}

/** An HTTP response. A text body is UTF-8: a server writes it without another copy. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** The client reads the body as a stream, as an object of S3. */
  streamed?: true;
}

/** Who signs with an access key. */
export interface Credential {
  accountId: string;
  /** Default: the account's root user. */
  principalArn?: string;
  /** Needed to verify a signature; without it the key is only a name. */
  secret?: string;
  /** Of temporary credentials. */
  sessionToken?: string;
  expiresAtMs?: number;
}

export interface WireOptions {
  services: WireServices;
  /** Account of a request that is not signed, or signed with a key that nobody knows. Twelve digits. */
  accountId: string;
  region: string;
  /** The moment of the request, for signatures. */
  nowMs: number;
  /** Whose key that is. A key of twelve digits that is unknown here stands for that account. */
  credential?(accessKeyId: string): Credential | undefined;
  /**
   * Which signatures are checked: none (default), those of keys with a known secret, or all, so that unsigned
   * requests and unknown keys are refused.
   */
  verify?: 'none' | 'known' | 'all';
  /** Address of this endpoint, `http://localhost:4566`: queue URLs in answers begin with it. Default: AWS's own. */
  origin?: string;
  /** Whether the request counts as sent over HTTPS (aws:SecureTransport). Default true. */
  secure?: boolean;
  /** Who calls, in the trace. Default `'client'`. */
  actor?: string;
  /** A fresh request id in the form of a UUID. */
  requestId(): string;
}

/** A request that was understood: run `call`, then answer with what `reply` makes of the outcome. */
export interface WireCall {
  call: WorldCall;
  reply(outcome: Outcome<unknown>): WireResponse;
}

/** A request that has its answer already, mostly a refusal. */
export interface WireRefusal {
  response: WireResponse;
}

export type WireReading = WireCall | WireRefusal;
