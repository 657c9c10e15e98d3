import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Plain } from './plain';

/** SHA-256 of the canonical JSON, lowercase hex: equal states have equal hashes in Node and in every browser. */
export function stateHash(value: Plain): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
