import { encodeUtf8 } from '../bytes/utf8';

/** Bytes of a blob; a text is its UTF-8. */
export function asBytes(blob: Uint8Array | string | undefined): Uint8Array {
  if (blob === undefined) return new Uint8Array(0);
  return typeof blob === 'string' ? encodeUtf8(blob) : blob;
}

/** The text of a blob whose bytes are all ASCII, as ciphertexts of this world are. */
export function asText(blob: Uint8Array | string | undefined): string {
  if (typeof blob === 'string') return blob;
  let text = '';
  for (const byte of blob ?? []) text += String.fromCharCode(byte);
  return text;
}
