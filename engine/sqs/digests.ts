import { fromBase64 } from '../bytes/base64';
import { md5Hex, md5OfBytes } from '../bytes/md5';
import { sha256 } from '../bytes/sha256';
import { encodeUtf8 } from '../bytes/utf8';
import { hexOf } from '../kernel/hex';
import type { StoredAttribute, StoredAttributes } from '../messages/message-attributes';

/** MD5OfMessageBody: lowercase hexadecimal MD5 of the UTF-8 bytes. */
export function md5OfText(text: string): string {
  return md5Hex(text);
}

/** The MessageDeduplicationId that content-based deduplication makes: SHA-256 of the body alone. */
export function sha256OfText(text: string): string {
  return hexOf(sha256(encodeUtf8(text)));
}

/**
 * MD5OfMessageAttributes: for each attribute by name, the lengths and bytes of name, data type and value.
 * Source: SQS Developer Guide, sqs-message-metadata, "Calculating the MD5 message digest for message attributes".
 */
export function md5OfAttributes(attributes: StoredAttributes): string {
  const parts = Object.keys(attributes)
    .sort()
    .flatMap((name) => {
      const attribute = attributes[name] as StoredAttribute;
      const kind = Uint8Array.of(attribute.base64 === undefined ? 1 : 2);
      const { dataType } = attribute;
      return [
        ...prefixed(encodeUtf8(name)),
        ...prefixed(encodeUtf8(dataType)),
        kind,
        ...prefixed(valueBytes(attribute)),
      ];
    });
  return md5OfBytes(joined(parts));
}

export function valueBytes(attribute: StoredAttribute): Uint8Array {
  if (attribute.base64 !== undefined) return fromBase64(attribute.base64) ?? new Uint8Array();
  return encodeUtf8(attribute.text ?? '');
}

function prefixed(bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return [length, bytes];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
