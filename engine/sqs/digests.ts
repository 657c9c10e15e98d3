import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from '../bytes/base64';
import { md5Hex } from '../bytes/md5';
import { hexOf } from '../kernel/hex';
import type { StoredAttribute, StoredAttributes } from '../messages/message-attributes';

/** MD5OfMessageBody: lowercase hexadecimal MD5 of the UTF-8 bytes. */
export function md5OfText(text: string): string {
  return md5Hex(text);
}

/** The MessageDeduplicationId that content-based deduplication makes: SHA-256 of the body alone. */
export function sha256OfText(text: string): string {
  return hexOf(sha256(utf8ToBytes(text)));
}

/**
 * MD5OfMessageAttributes: for each attribute by name, the lengths and bytes of name, data type and value.
 * Source: SQS Developer Guide, sqs-message-metadata, "Calculating the MD5 message digest for message attributes".
 */
export function md5OfAttributes(attributes: StoredAttributes): string {
  const hash = md5.create();
  for (const name of Object.keys(attributes).sort()) {
    const attribute = attributes[name] as StoredAttribute;
    hash.update(lengthPrefixed(utf8ToBytes(name)));
    hash.update(lengthPrefixed(utf8ToBytes(attribute.dataType)));
    hash.update(Uint8Array.of(attribute.base64 === undefined ? 1 : 2));
    hash.update(lengthPrefixed(valueBytes(attribute)));
  }
  return hexOf(hash.digest());
}

export function valueBytes(attribute: StoredAttribute): Uint8Array {
  if (attribute.base64 !== undefined) return fromBase64(attribute.base64) ?? new Uint8Array();
  return utf8ToBytes(attribute.text ?? '');
}

function lengthPrefixed(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length + 4);
  new DataView(result.buffer).setUint32(0, bytes.length);
  result.set(bytes, 4);
  return result;
}
