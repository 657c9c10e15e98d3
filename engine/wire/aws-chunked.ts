import { decodeUtf8 } from '../bytes/utf8';
import { WireFault } from './wire-fault';

export interface ChunkedBody {
  body: Uint8Array;
  /** Headers after the last chunk, such as `x-amz-checksum-crc32`. */
  trailers: Record<string, string>;
}

const MAX_LINE = 8192;

/**
 * Undoes `Content-Encoding: aws-chunked`, which SDKs use for bodies whose checksum follows: `size[;chunk-signature=…]`,
 * the bytes, …, `0`, then trailing headers. Source: SigV4 for S3, sigv4-streaming-trailers.
 * @throws WireFault IncompleteBody when it ends too early or is malformed
 */
export function decodeAwsChunked(bytes: Uint8Array): ChunkedBody {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = lineAt(bytes, at);
    const size = /^[\da-f]{1,8}(?=;|$)/i.exec(line.text)?.[0];
    if (size === undefined) throw incomplete();
    const length = Number.parseInt(size, 16);
    at = line.next;
    if (length === 0) return { body: joined(parts), trailers: trailersAt(bytes, at) };
    if (at + length > bytes.length) throw incomplete();
    parts.push(bytes.subarray(at, at + length));
    at = lineAt(bytes, at + length).next;
  }
}

function trailersAt(bytes: Uint8Array, start: number): Record<string, string> {
  const trailers: Record<string, string> = {};
  let at = start;
  while (at < bytes.length) {
    const line = lineAt(bytes, at);
    at = line.next;
    const colon = line.text.indexOf(':');
    if (colon > 0)
      trailers[line.text.slice(0, colon).trim().toLowerCase()] = line.text.slice(colon + 1).trim();
  }
  return trailers;
}

function lineAt(bytes: Uint8Array, start: number): { text: string; next: number } {
  const end = bytes.indexOf(10, start);
  if (end < 0 || end - start > MAX_LINE) throw incomplete();
  const text = decodeUtf8(bytes.subarray(start, end))?.replace(/\r$/, '');
  if (text === undefined) throw incomplete();
  return { text, next: end + 1 };
}

function joined(parts: Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function incomplete(): WireFault {
  return new WireFault(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
