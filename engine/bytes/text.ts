/** Bytes of the text in UTF-8; a lone surrogate counts as its replacement character does. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A surrogate pair is two units and four bytes: the pair's second unit was counted as one byte already.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) index += 1;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * SQS takes the characters that XML 1.0 allows: #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.
 * Source: API reference, SendMessage.
 */
export function isAllowedText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

const PRINTABLE = /^[A-Za-z0-9!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]+$/;

/** Group, deduplication and receive-attempt ids: letters, digits and ASCII punctuation. */
export function isPrintableId(text: string, maxCharacters: number): boolean {
  return text.length <= maxCharacters && PRINTABLE.test(text);
}
