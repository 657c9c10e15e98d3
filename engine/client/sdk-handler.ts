import type { Outcome } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import { readWireRequest } from '../wire/read-wire-request';
import { encodeUtf8 } from '../wire/utf8';
import type { WireOptions, WireResponse } from '../wire/wire';

/** The AWS SDK's request, as it reaches a request handler. */
export interface SdkRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

export interface SdkResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array | ReadableStream<Uint8Array>;
}

export interface SdkHandlerOptions {
  /** Runs a call; a long poll answers late. */
  execute(call: WorldCall): Promise<Outcome<unknown>>;
  /** What the codec needs to know; asked with every request. */
  wire(): WireOptions;
}

/**
 * A `requestHandler` for a client of the AWS SDK for JavaScript v3 that reaches a world without a network: the same
 * bytes that would have gone over the wire are read and answered by the codec.
 * @throws AbortError when the caller's signal ends the request
 */
export function sdkHandler({ execute, wire }: SdkHandlerOptions) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(
      request: SdkRequest,
      options: { abortSignal?: unknown } = {},
    ): Promise<{ response: SdkResponse }> {
      const signal = options.abortSignal instanceof AbortSignal ? options.abortSignal : undefined;
      signal?.throwIfAborted();
      const body = await bytesOf(request.body);
      const { method, headers } = request;
      const reading = readWireRequest(
        { method, url: urlOf(request), headers: lowerCased(headers), body },
        wire(),
      );
      if ('response' in reading) return { response: sdkResponse(reading.response) };
      const outcome = await untilAborted(execute(reading.call), signal);
      return { response: sdkResponse(reading.reply(outcome)) };
    },
    updateHttpClientConfig(): void {},
    httpHandlerConfigs: (): Record<string, never> => ({}),
    destroy(): void {},
  };
}

function sdkResponse({ status, headers, body, streamed }: WireResponse): SdkResponse {
  const bytes = typeof body === 'string' ? encodeUtf8(body) : body;
  return { statusCode: status, headers, body: streamed ? streamOf(bytes) : bytes };
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
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
  if (typeof body === 'string') return encodeUtf8(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  return gathered(body as AsyncIterable<Uint8Array | string>);
}

/** A stream, of either kind: Node's and the platform's can both be iterated. */
async function gathered(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? encodeUtf8(part) : part);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
