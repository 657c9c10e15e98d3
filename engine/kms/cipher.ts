import { fromBase64, toBase64 } from '../bytes/base64';
import { sha256 } from '../bytes/sha256';
import { encodeUtf8 } from '../bytes/utf8';
import { canonicalJson } from '../kernel/plain';
import { isFields } from '../shape/check-shape';

/** What a ciphertext of this world says of itself, as KMS's own carries its key's id. */
export interface Sealed {
  keyArn: string;
  plaintext: Uint8Array;
}

/**
 * A stand-in for encryption: it hides nothing from anybody who reads this file. A world has no secrets to keep; it must only
 * give the bytes back to the right key with the right encryption context, and to nothing else.
 */
export function seal(keyArn: string, context: Record<string, string>, plaintext: Uint8Array): Uint8Array {
  const data = toBase64(mixed(plaintext, keyArn, context));
  const check = toBase64(digest(`${keyArn}\n${canonicalJson(context)}\n${data}`).slice(0, 12));
  return encodeUtf8(toBase64(encodeUtf8(canonicalJson({ key: keyArn, data, check }))));
}

/** Undefined when the bytes are no ciphertext, or were made with another encryption context. */
export function unseal(ciphertext: string, context: Record<string, string>): Sealed | undefined {
  const { key, data, check } = envelopeOf(ciphertext);
  if (typeof key !== 'string' || typeof data !== 'string') return undefined;
  if (check !== toBase64(digest(`${key}\n${canonicalJson(context)}\n${data}`).slice(0, 12))) return undefined;
  const bytes = fromBase64(data);
  return bytes && { keyArn: key, plaintext: mixed(bytes, key, context) };
}

function envelopeOf(ciphertext: string): { readonly [field: string]: unknown } {
  const bytes = fromBase64(ciphertext);
  if (!bytes) return {};
  try {
    const value: unknown = JSON.parse(String.fromCharCode(...bytes));
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

function mixed(bytes: Uint8Array, keyArn: string, context: Record<string, string>): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let stream: Uint8Array = new Uint8Array(0);
  for (let index = 0; index < bytes.length; index += 1) {
    if (index % 32 === 0) stream = digest(`${index} ${keyArn} ${canonicalJson(context)}`);
    result[index] = (bytes[index] ?? 0) ^ (stream[index % 32] ?? 0);
  }
  return result;
}

function digest(text: string): Uint8Array {
  return sha256(encodeUtf8(text));
}
