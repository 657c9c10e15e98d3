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
  const response = withOwnUrls(service.name, operation, outcome.response, options.origin);
  return dialect.succeed({ service, operation, response, requestId });
}

const AWS_QUEUE_URL = /^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/;

/** SQS's operations whose answers hold queue URLs, with the member that holds them. */
const URL_MEMBERS: Record<string, string> = {
  CreateQueue: 'QueueUrl',
  GetQueueUrl: 'QueueUrl',
  ListQueues: 'QueueUrls',
  ListDeadLetterSourceQueues: 'queueUrls',
};

/** Clients send their next request to the queue URL itself, so it must lead to the endpoint that they asked. */
function withOwnUrls(
  service: string,
  operation: string,
  response: unknown,
  origin: string | undefined,
): unknown {
  const member = service === 'sqs' && origin !== undefined ? URL_MEMBERS[operation] : undefined;
  if (member === undefined || typeof response !== 'object' || response === null) return response;
  const value = (response as Record<string, unknown>)[member];
  const rewrite = (url: unknown) =>
    typeof url === 'string' ? url.replace(AWS_QUEUE_URL, origin ?? '') : url;
  return { ...response, [member]: Array.isArray(value) ? value.map(rewrite) : rewrite(value) };
}
