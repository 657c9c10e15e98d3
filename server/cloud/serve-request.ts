import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { HttpLimits } from './http-limits';
import type { Answer, HttpRequest, HttpResponse } from './http-message';
import { joinHeaders } from './join-headers';

export type Incoming = IncomingMessage | Http2ServerRequest;
export type Outgoing = ServerResponse | Http2ServerResponse;

/** What a request whose body is over the limit is answered with; its body is empty. */
export type TooLarge = (request: HttpRequest) => HttpResponse;

interface Serving {
  answer: Answer;
  tooLarge: TooLarge;
  limits: HttpLimits;
}

const NO_BODY = new Uint8Array(0);

/** Reads one request to its end, has it answered and sends the answer. */
export function serveRequest(incoming: Incoming, outgoing: Outgoing, serving: Serving): void {
  let chunks: Buffer[] | undefined = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (!chunks) return;
    if (bytes <= serving.limits.bodyBytes) chunks.push(chunk);
    else {
      // Nothing more is kept; what still comes is not read, because the connection ends with the answer.
      chunks = undefined;
      refuse(incoming, outgoing, serving);
    }
  });
  incoming.on('end', () => {
    if (!chunks) return;
    const [first = NO_BODY] = chunks;
    answer(incoming, outgoing, chunks.length > 1 ? Buffer.concat(chunks, bytes) : first, serving);
  });
  // The client has gone in the middle of its request: there is nobody to answer.
  incoming.on('error', () => undefined);
  outgoing.on('error', () => undefined);
  if (incoming.httpVersionMajor === 2) endSlowStream(incoming as Http2ServerRequest, serving.limits);
}

function readRequest(incoming: Incoming, body: Uint8Array): HttpRequest {
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: joinHeaders(incoming.headers),
    body,
    http: incoming.httpVersionMajor === 2 ? 'h2' : 'h1',
  };
}

function answer(incoming: Incoming, outgoing: Outgoing, body: Uint8Array, serving: Serving): void {
  let gone: (() => void) | undefined;
  let replied = false;
  gone = serving.answer(readRequest(incoming, body), (response) => {
    replied = true;
    gone = undefined;
    send(outgoing, response);
  });
  if (!replied) outgoing.on('close', () => gone?.());
}

function refuse(incoming: Incoming, outgoing: Outgoing, { tooLarge }: Serving): void {
  const response = tooLarge(readRequest(incoming, NO_BODY));
  incoming.pause();
  if (incoming.httpVersionMajor === 2) {
    send(outgoing, response);
    return;
  }
  outgoing.once('finish', () => (incoming as IncomingMessage).socket.destroySoon());
  send(outgoing, { ...response, headers: { ...response.headers, connection: 'close' } });
}

function send(outgoing: Outgoing, { status, headers, body }: HttpResponse): void {
  if (outgoing.destroyed) return;
  headers['content-length'] = String(Buffer.byteLength(body));
  (outgoing as ServerResponse).writeHead(status, headers);
  (outgoing as ServerResponse).end(body);
}

/** HTTP/1 has its own watch over slow requests; a stream of HTTP/2 gets one here. */
function endSlowStream(incoming: Http2ServerRequest, limits: HttpLimits): void {
  const timer = setTimeout(() => incoming.stream.close(), limits.requestMs);
  const stop = () => clearTimeout(timer);
  incoming.once('end', stop);
  incoming.once('close', stop);
}
