import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../bytes/utf8';
import type { SignedParts } from './signed-parts';
import { canonicalRequest } from './sigv4-canonical';
import type { WireRequest } from './wire';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Undefined when the request is not signed; `'incomplete'` when a part is missing. */
export function readSignature(request: WireRequest): SignedParts | 'incomplete' | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return readHeader(authorization, request);
  const at = request.url.indexOf('?');
  return at >= 0 && request.url.includes('X-Amz-Algorithm=')
    ? readQuery(request.url.slice(at + 1))
    : undefined;
}

function readHeader(authorization: string, { headers }: WireRequest): SignedParts | 'incomplete' {
  const [algorithm, rest = ''] = splitOnce(authorization.trim(), ' ');
  const fields = new Map(rest.split(',').map((part) => splitOnce(part.trim(), '=')));
  const amzDate = headers['x-amz-date'] ?? '';
  const sessionToken = headers['x-amz-security-token'];
  if (algorithm !== ALGORITHM) return 'incomplete';
  return assemble(
    [fields.get('Credential'), fields.get('SignedHeaders'), fields.get('Signature'), amzDate],
    undefined,
    sessionToken,
  );
}

function readQuery(query: string): SignedParts | 'incomplete' {
  const fields = new Map(query.split('&').map((pair) => splitOnce(pair, '=')));
  const field = (name: string) => decoded(fields.get(`X-Amz-${name}`));
  if (field('Algorithm') !== ALGORITHM) return 'incomplete';
  const expires = field('Expires');
  return assemble(
    [field('Credential'), field('SignedHeaders'), field('Signature'), field('Date')],
    expires === undefined ? undefined : Number(expires),
    field('Security-Token'),
  );
}

function assemble(
  [credential, headers, signature, amzDate]: (string | undefined)[],
  expiresSeconds: number | undefined,
  sessionToken: string | undefined,
): SignedParts | 'incomplete' {
  const parts = credential?.split('/') ?? [];
  if (parts.length < 5 || !headers || !signature || !/^\d{8}T\d{6}Z$/.test(amzDate ?? ''))
    return 'incomplete';
  return {
    accessKeyId: parts.slice(0, -4).join('/'),
    scope: parts.slice(-4).join('/'),
    signedHeaders: headers.split(';'),
    signature,
    amzDate: amzDate ?? '',
    expiresSeconds,
    sessionToken,
  };
}

/** Whether the signature is what the secret makes of the request. @param keepsObjects the service addresses objects by the path */
export function hasSignatureOf(
  request: WireRequest,
  signed: SignedParts,
  secret: string,
  keepsObjects: boolean,
): boolean {
  const text = [
    ALGORITHM,
    signed.amzDate,
    signed.scope,
    bytesToHex(sha256(encodeUtf8(canonicalRequest(request, signed, keepsObjects)))),
  ].join('\n');
  const expected = bytesToHex(hmac(sha256, signingKey(secret, signed.scope), encodeUtf8(text)));
  return isSame(expected, signed.signature);
}

const MAX_KEYS = 256;
// The key of a day, a Region and a service is the same for every request.
const keys = new Map<string, Uint8Array>();

function signingKey(secret: string, scope: string): Uint8Array {
  const name = `${secret}\n${scope}`;
  const known = keys.get(name);
  if (known) return known;
  let key: Uint8Array = encodeUtf8(`AWS4${secret}`);
  for (const part of scope.split('/')) key = hmac(sha256, key, encodeUtf8(part));
  if (keys.size >= MAX_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Compares in a time that does not tell where the texts differ. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index % (given.length || 1));
  }
  return difference === 0;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
