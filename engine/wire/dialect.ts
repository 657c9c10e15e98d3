import type { Failure, Outcome } from '../kernel/outcome';
import type { WireOptions, WireResponse } from './wire';
import type { WireFault } from './wire-fault';
import type { WireService } from './wire-service';

/** How answers are written in one of AWS's protocols. */
export interface Dialect {
  succeed(answer: Answer): WireResponse;
  refuse(refusal: Refusal): WireResponse;
  /** What is said of an operation that the service does not have. */
  unknown(operation: string): WireFault;
}

export interface Answer {
  service: WireService;
  operation: string;
  response: unknown;
  requestId: string;
}

export interface Refusal {
  service: WireService;
  error: Failure;
  requestId: string;
}

/** What a request asks for, before its input is read. */
export interface Asked {
  service: WireService;
  /** As the request names it; it may not exist. */
  operation: string;
  dialect: Dialect;
  /** @throws WireFault when it cannot be read */
  input(): unknown;
}

/** An outcome as a response, with queue URLs that lead back to this endpoint. */
export function answerWith(asked: Asked, outcome: Outcome<unknown>, options: WireOptions): WireResponse {
  const { service, operation, dialect } = asked;
  const requestId = options.requestId();
  if (!outcome.ok) return dialect.refuse({ service, error: outcome.error, requestId });
  const response = withOwnUrls(service, operation, outcome.response, options.origin);
  return dialect.succeed({ service, operation, response, requestId });
}

function withOwnUrls(
  { manner: { ownUrls } }: WireService,
  operation: string,
  response: unknown,
  origin: string | undefined,
): unknown {
  const member = ownUrls?.members[operation];
  if (!ownUrls || member === undefined || origin === undefined) return response;
  if (typeof response !== 'object' || response === null) return response;
  const value = (response as Record<string, unknown>)[member];
  const rewrite = (url: unknown) => (typeof url === 'string' ? url.replace(ownUrls.aws, origin) : url);
  return { ...response, [member]: Array.isArray(value) ? value.map(rewrite) : rewrite(value) };
}
