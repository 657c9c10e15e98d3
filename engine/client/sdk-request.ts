import type { HttpRequest } from './http';

/** The AWS SDK's request, as it reaches a request handler. */
export interface SdkRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

/** The request as it goes over the wire. */
export async function httpRequest(request: SdkRequest): Promise<HttpRequest> {
  const { method, headers } = request;
  return { method, url: urlOf(request), headers: lowerCased(headers), body: await bytesOf(request.body) };
}

/** Bytes as the SDK's browser build reads an answer. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

function urlOf({ path, query = {} }: SdkRequest): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === null
      ? [encodeURIComponent(name)]
      : [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  );
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  return gathered(body as AsyncIterable<Uint8Array | string>);
}

/** A stream, of either kind: Node's and the platform's can both be iterated. */
async function gathered(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream)
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
