import { toBase64 } from '../bytes/base64';
import { sha256 } from '../bytes/sha256';
import { encodeUtf8 } from '../bytes/utf8';

/** Stands where a signature would: the same for the same text, different for any other, and no client will verify it. */
export function placeholderSignature(text: string, version: '1' | '2'): string {
  return toBase64(sha256(encodeUtf8(`${version}\n${text}`)));
}
