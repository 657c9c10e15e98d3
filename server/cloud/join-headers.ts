import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers as one text each. HTTP/2's pseudo headers are left out, but for the authority, which HTTP/1 calls host. */
export function joinHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined || name.charCodeAt(0) === COLON) continue;
    joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  const authority = headers[':authority'];
  if (joined.host === undefined && typeof authority === 'string') joined.host = authority;
  return joined;
}

const COLON = 58;
