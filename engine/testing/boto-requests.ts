import { fromBase64 } from '../bytes/base64';
import type { WireRequest } from '../wire/wire';
import older from './boto-1-29.json';
import newer from './boto-1-44.json';

/** A request that boto put on the wire, and what it had been asked to send. Recorded by `scripts/wire/record-boto.py`. */
export interface BotoRequest {
  /** `boto 1.29 sqs SendMessage` */
  title: string;
  service: string;
  operation: string;
  /** With blobs as bytes. */
  input: unknown;
  wire: WireRequest;
}

/** The secret that the recorded requests are signed with; their key is `AKIDEXAMPLE`. */
export const BOTO_SECRET = 'secret';

export function botoRequests(): BotoRequest[] {
  return [older, newer].flatMap(({ botocore, requests }) =>
    requests.map(({ service, operation, request, method, url, headers, body }) => ({
      title: `boto ${botocore} ${service} ${operation}`,
      service,
      operation,
      input: withBytes(request),
      wire: {
        method,
        url,
        headers: headers as Record<string, string | undefined>,
        body: fromBase64(body) ?? new Uint8Array(),
      },
    })),
  );
}

function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  const { base64 } = value as { base64?: unknown };
  if (typeof base64 === 'string') return fromBase64(base64);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withBytes(item)]));
}
