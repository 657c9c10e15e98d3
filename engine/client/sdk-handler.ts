import { encodeUtf8 } from '../bytes/utf8';
import type { Outcome } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import { readWireRequest } from '../wire/read-wire-request';
import type { WireOptions, WireResponse } from '../wire/wire';
import { httpRequest, type SdkRequest, streamOf } from './sdk-request';

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
      const reading = readWireRequest(await httpRequest(request), wire());
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

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
