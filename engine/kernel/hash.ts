import { sha256 } from '../bytes/sha256';
import { encodeUtf8 } from '../bytes/utf8';
import { hexOf } from './hex';
import { canonicalJson, type Plain } from './plain';

/** SHA-256 of the canonical JSON, lowercase hex: equal states have equal hashes in Node and in every browser. */
export function stateHash(value: Plain): string {
  return hexOf(sha256(encodeUtf8(canonicalJson(value))));
}
