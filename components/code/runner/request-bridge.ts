import type { HttpRequest, HttpResponse } from '@/engine/client/http';
import { httpRequest, type SdkRequest, streamOf } from '@/engine/client/sdk-request';
import type { ToRun } from './protocol';

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
        const { status, headers, body } = await ask(await httpRequest(request));
        return { response: { statusCode: status, headers, body: streamOf(body) } };
      },
      updateHttpClientConfig(): void {},
      httpHandlerConfigs: () => ({}),
      destroy(): void {},
    },
  };
}
