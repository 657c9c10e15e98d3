import type { HttpRequest, HttpResponse } from '@/engine/client/http';
import type { ToRun } from './protocol';

/** The AWS SDK's request, as it reaches a request handler. */
interface SdkRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** A request handler for the AWS SDK whose requests are carried elsewhere, and the way in for their answers. */
export function bridgeHandler(carry: (id: number, request: HttpRequest) => void) {
  const waiting = new Map<number, { resolve(response: HttpResponse): void; reject(error: Error): void }>();
  let lastId = 0;
  const ask = (request: HttpRequest) =>
    new Promise<HttpResponse>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      carry(lastId, request);
    });
  return {
    answer(message: Exclude<ToRun, { kind: 'invoke' }>): void {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'response') asked?.resolve(message.response);
      else asked?.reject(new Error(message.message));
    },
    handler: {
      metadata: { handlerProtocol: 'http/1.1' },
      async handle(request: SdkRequest) {
        const { status, headers, body } = await ask(plainRequest(request));
        return { response: { statusCode: status, headers, body: streamOf(body) } };
      },
      updateHttpClientConfig(): void {},
      httpHandlerConfigs: () => ({}),
      destroy(): void {},
    },
  };
}

function plainRequest({ method, path, query = {}, headers, body = '' }: SdkRequest): HttpRequest {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) =>
        one === null ? encodeURIComponent(name) : `${encodeURIComponent(name)}=${encodeURIComponent(one)}`,
      ),
  );
  const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    url: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path,
    headers: Object.fromEntries(lowerCased),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}

/** The SDK's browser build reads an answer as a stream. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}
