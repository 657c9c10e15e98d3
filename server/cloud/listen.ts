import 'server-only';
import { createServer as createHttp1Server, type Server } from 'node:http';
import { createServer as createHttp2Server, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { HTTP_LIMITS, type HttpLimits } from './http-limits';
import type { Answer } from './http-message';
import { type Incoming, type Outgoing, serveRequest, type TooLarge } from './serve-request';
import { splitByPreface } from './split-by-preface';

export interface ListenOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  answer: Answer;
  tooLarge: TooLarge;
  limits?: Partial<HttpLimits>;
}

export interface Listening {
  port: number;
  /** Takes no new connections, lets running requests end for so long, and closes what is left. */
  close(graceMs: number): Promise<void>;
}

/**
 * HTTP/1.1 and HTTP/2 with prior knowledge on one port: current SDKs want both.
 * @throws NodeJS.ErrnoException when the port cannot be listened on
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const limits = { ...HTTP_LIMITS, ...options.limits };
  const onRequest = (incoming: Incoming, outgoing: Outgoing) => {
    serveRequest(incoming, outgoing, { ...options, limits });
  };
  const http1 = createHttp1Server(
    {
      noDelay: true,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: Math.min(limits.headersMs, 5_000),
    },
    onRequest,
  );
  http1.maxConnections = limits.connections;
  const http2 = createHttp2Server({ settings: { maxConcurrentStreams: 1000 } }, onRequest);
  const sessions = new Set<ServerHttp2Session>();
  http2.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    session.setTimeout(limits.idleMs, () => session.close());
  });
  // A client that breaks the protocol has ended its own connection; nobody else is concerned.
  http2.on('sessionError', () => undefined);
  const sockets = splitConnections(http1, http2, limits.headersMs);
  await new Promise<void>((resolve, reject) => {
    http1.once('error', reject);
    http1.listen(options.port, options.host, () => resolve());
  });
  return {
    port: (http1.address() as AddressInfo).port,
    async close(graceMs) {
      for (const session of sessions) session.close();
      await closeHttp1(http1, sockets, graceMs);
    },
  };
}

/** Puts the look at a connection's first bytes before the HTTP/1 server's own listener. @returns the open connections */
function splitConnections(http1: Server, http2: Http2Server, withinMs: number): Set<Socket> {
  const sockets = new Set<Socket>();
  const own = http1.listeners('connection') as ((socket: Socket) => void)[];
  http1.removeAllListeners('connection');
  const protocols = {
    http1(socket: Socket) {
      for (const listener of own) listener.call(http1, socket);
    },
    http2: (socket: Socket) => void http2.emit('connection', socket),
  };
  http1.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    splitByPreface(socket, protocols, withinMs);
  });
  return sockets;
}

async function closeHttp1(http1: Server, sockets: Set<Socket>, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => http1.close(() => resolve()));
  // A connection becomes idle when its answer has gone out; the server itself would leave it open for the next request.
  const idle = setInterval(() => http1.closeIdleConnections(), 10);
  await Promise.race([closed, pause(graceMs, undefined, { ref: false })]);
  clearInterval(idle);
  for (const socket of sockets) socket.destroy();
  await closed;
}
