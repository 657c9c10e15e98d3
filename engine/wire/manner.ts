/** What a service does otherwise than its protocol: everything that the shapes of its model do not say. */
export interface WireManner {
  query?: QueryManner;
  rest?: RestManner;
  /** Its objects are addressed by the path: that is signed as it is, bodies may be unsigned, and faults have words of their own. */
  keepsObjects?: true;
  /** Clients send the next request to a URL that an answer holds, so it has to lead to the endpoint that they asked. */
  ownUrls?: {
    /** How AWS's URLs begin. */
    aws: RegExp;
    /** The members of answers that hold them, by operation. */
    members: Readonly<Record<string, string>>;
  };
}

/** Of a service that answers Query. */
export interface QueryManner {
  /**
   * What a path says of a request, for whoever opens a resource's own URL; undefined for a path that is none.
   * @param origin of the endpoint that was asked, where it is known
   */
  atPath(path: string, origin: string | undefined): Record<string, unknown> | undefined;
  /** Sentences that the older API words differently. */
  texts: Readonly<Record<string, string>>;
  /** What closes its errors. */
  errorEnd: string;
}

/** Of a REST service. */
export interface RestManner {
  /** Whether a request is for it that names no service; those of services that come first in the registry are asked first. */
  claims(url: string, host: string): boolean;
  /** What of a request's address names a resource, and what the path within it. @param ownHost the endpoint's own */
  address?(host: string, path: string, ownHost: string | undefined): RestAddress;
}

export interface RestAddress {
  /** What the request calls it: `'Bucket'`. */
  label: string;
  /** Undefined where the address names none: then there is one operation only. */
  resource: string | undefined;
  /** Still percent-encoded; empty for the resource itself. */
  key: string;
  /** The operation of an address without a resource. */
  listing: string;
}
