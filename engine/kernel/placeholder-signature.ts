import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from '../bytes/base64';

/** Stands where a signature would: the same for the same text, different for any other, and no client will verify it. */
export function placeholderSignature(text: string, version: '1' | '2'): string {
  return toBase64(sha256(utf8ToBytes(`${version}\n${text}`)));
}
