import 'server-only';
import type { Socket } from 'node:net';

/** The first bytes of every HTTP/2 connection with prior knowledge begin so; no HTTP/1 method does. Source: RFC 9113, 3.4. */
const PREFACE = Buffer.from('PRI');

export interface Protocols {
  http1(socket: Socket): void;
  http2(socket: Socket): void;
}

/**
 * Looks at a new connection's first bytes, puts them back and hands the connection to the protocol that they begin. One that
 * sends nothing in time is closed.
 */
export function splitByPreface(socket: Socket, protocols: Protocols, withinMs: number): void {
  let seen: Buffer = Buffer.alloc(0);
  const timer = setTimeout(() => socket.destroy(), withinMs);
  const onClose = () => clearTimeout(timer);
  const onError = () => socket.destroy();
  const onReadable = () => {
    const chunk: Buffer | null = socket.read();
    if (chunk === null) return;
    seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk]);
    const compared = Math.min(seen.length, PREFACE.length);
    const isHttp2 = seen.subarray(0, compared).equals(PREFACE.subarray(0, compared));
    // So far it could be either: PRI is longer than P.
    if (isHttp2 && seen.length < PREFACE.length) return;
    clearTimeout(timer);
    socket.removeListener('readable', onReadable);
    socket.removeListener('close', onClose);
    socket.removeListener('error', onError);
    socket.unshift(seen);
    if (isHttp2) protocols.http2(socket);
    else protocols.http1(socket);
  };
  socket.on('readable', onReadable);
  socket.on('close', onClose);
  socket.on('error', onError);
}
