import 'server-only';

/** How long and how much a client may send before it is turned away. */
export interface HttpLimits {
  /** From the connection's first byte to the end of the request's headers. */
  headersMs: number;
  /** From a request's first byte to its last. */
  requestMs: number;
  /** A connection without a request is closed after this. */
  idleMs: number;
  bodyBytes: number;
  connections: number;
}

export const HTTP_LIMITS: HttpLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  // Longer than the SDKs keep an unused connection, so that the client closes first and no request meets a closed one.
  idleMs: 75_000,
  // S3 takes objects of 5 GB in one request; a world in memory takes what its lessons and labs need.
  bodyBytes: 16 * 1024 * 1024,
  connections: 4096,
};
