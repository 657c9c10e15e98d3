import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SignedParts } from './signed-parts';
import type { WireRequest } from './wire';

/** The request in the form that is signed. Source: IAM User Guide, reference_sigv-create-signed-request. */
export function canonicalRequest(request: WireRequest, signed: SignedParts, keepsObjects: boolean): string {
  const [path = '/', query = ''] = request.url.split('?', 2);
  return [
    request.method,
    canonicalPath(path, keepsObjects),
    canonicalQuery(query),
    ...signed.signedHeaders.map((name) => `${name}:${headerText(request.headers[name])}`),
    '',
    signed.signedHeaders.join(';'),
    payloadHash(request, signed, keepsObjects),
  ].join('\n');
}

/** Every service encodes the encoded path once more, but one that keeps objects. */
function canonicalPath(path: string, keepsObjects: boolean): string {
  return keepsObjects ? path : path.split('/').map(encode).join('/');
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [encode(decode(name)), encode(decode(value))];
    })
    .sort(byNameThenValue)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function byNameThenValue([a, x]: [string, string], [b, y]: [string, string]): number {
  if (a !== b) return a < b ? -1 : 1;
  return x < y ? -1 : x > y ? 1 : 0;
}

function headerText(value: string | undefined): string {
  return (value ?? '').trim().replace(/\s+/g, ' ');
}

function payloadHash(
  { headers, body }: WireRequest,
  { expiresSeconds }: SignedParts,
  keepsObjects: boolean,
): string {
  const given = headers['x-amz-content-sha256'];
  // Without its hash, or with a stream's, the body is not signed; a hash that is given is signed and must be true.
  if (given !== undefined && (given === 'UNSIGNED-PAYLOAD' || given.startsWith('STREAMING-'))) return given;
  if (keepsObjects && expiresSeconds !== undefined) return given ?? 'UNSIGNED-PAYLOAD';
  return bytesToHex(sha256(body));
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    // Half a surrogate pair: nothing that was signed.
    return '';
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
