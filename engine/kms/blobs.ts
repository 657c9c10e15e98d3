import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of a blob; a text is its UTF-8. */
export function asBytes(blob: Uint8Array | string | undefined): Uint8Array {
  if (blob === undefined) return new Uint8Array(0);
  return typeof blob === 'string' ? utf8ToBytes(blob) : blob;
}

/** The text of a blob whose bytes are all ASCII, as ciphertexts of this world are. */
export function asText(blob: Uint8Array | string | undefined): string {
  if (typeof blob === 'string') return blob;
  let text = '';
  for (const byte of blob ?? []) text += String.fromCharCode(byte);
  return text;
}
