const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const PADDING = '=';
/** So many signs become a text at once; more would not fit on the stack. */
const CHUNK = 8192;
const NO_DIGIT = 64;
/** Value of each sign of one byte. */
const VALUES = new Uint8Array(256).fill(NO_DIGIT);
for (const [value, sign] of DIGITS.entries()) VALUES[sign] = value;

/** Standard base64 with padding. The engine has neither Buffer nor btoa. */
export function toBase64(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  const signs = new Uint8Array((whole / 3) * 4);
  let at = 0;
  for (let index = 0; index < whole; index += 3) {
    const word = wordAt(bytes, index);
    signs[at] = DIGITS[word >> 18] as number;
    signs[at + 1] = DIGITS[(word >> 12) & 63] as number;
    signs[at + 2] = DIGITS[(word >> 6) & 63] as number;
    signs[at + 3] = DIGITS[word & 63] as number;
    at += 4;
  }
  let text = '';
  for (let from = 0; from < at; from += CHUNK) {
    text += String.fromCharCode(...signs.subarray(from, from + CHUNK));
  }
  return text + lastSigns(bytes, whole);
}

function wordAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
}

/** Of the one or two bytes that fill no word. */
function lastSigns(bytes: Uint8Array, whole: number): string {
  const left = bytes.length - whole;
  if (left === 0) return '';
  const word = wordAt(bytes, whole);
  const third = left === 2 ? ALPHABET.charAt((word >> 6) & 63) : PADDING;
  return ALPHABET.charAt(word >> 18) + ALPHABET.charAt((word >> 12) & 63) + third + PADDING;
}

/** Bytes of standard base64, or undefined when the text is not that. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = paddingOf(text);
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  // Padding stands for zeros, and only at the end.
  const digits = padding === 0 ? text : text.slice(0, -padding) + 'A'.repeat(padding);
  let seen = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index += 4) {
    const first = valueAt(digits, index);
    const second = valueAt(digits, index + 1);
    const third = valueAt(digits, index + 2);
    const fourth = valueAt(digits, index + 3);
    seen |= first | second | third | fourth;
    bytes[at] = (first << 2) | (second >> 4);
    bytes[at + 1] = (second << 4) | (third >> 2);
    bytes[at + 2] = (third << 6) | fourth;
    at += 3;
  }
  return seen < NO_DIGIT ? bytes : undefined;
}

function paddingOf(text: string): number {
  if (!text.endsWith(PADDING)) return 0;
  return text.endsWith(PADDING + PADDING) ? 2 : 1;
}

function valueAt(digits: string, index: number): number {
  return VALUES[digits.charCodeAt(index)] ?? NO_DIGIT;
}
