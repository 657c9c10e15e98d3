import 'server-only';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Connects to this address whatever the host's name means by then. */
  connectTo?: { address: string; family: number };
  timeoutMs: number;
}

/** What came of it: the status, or why there was none. */
export type Sent = { status: number } | { error: string };

/** POSTs once. Redirects are not followed: SNS counts one as a failure. */
export function sendRequest({ url, headers, body, connectTo, timeoutMs }: OutgoingRequest): Promise<Sent> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message });
    try {
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        ...(connectTo && { lookup: pinned(connectTo) }),
      };
      const send = url.startsWith('https:') ? requestHttps : requestHttp;
      const request = send(url, options, (response: IncomingMessage) => {
        resolve({ status: response.statusCode ?? 0 });
        // What the endpoint says is of no interest, and it may say it for ever.
        response.destroy();
      });
      request.on('error', refuse);
      request.end(body);
    } catch (error) {
      refuse(error as Error);
    }
  });
}

function pinned({
  address,
  family,
}: {
  address: string;
  family: number;
}): NonNullable<RequestOptions['lookup']> {
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
