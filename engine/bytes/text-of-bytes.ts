import { encodeUtf8 } from './utf8';

const REPLACEMENT = 0xfffd;
/** Units handed to one `fromCharCode`: more arguments than a call can take would overflow its stack. */
const CHUNK = 8192;

/** The UTF-8 text that the bytes are; what is no UTF-8 becomes U+FFFD. The engine has no TextDecoder. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  let units: number[] = [];
  for (let index = 0; index < bytes.length; ) {
    const { point, length } = pointAt(bytes, index);
    index += length;
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length < CHUNK) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
}

function pointAt(bytes: Uint8Array, index: number): { point: number; length: number } {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = lengthOf(first);
  if (length === 0) return { point: REPLACEMENT, length: 1 };
  let point = first & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset += 1) {
    const next = bytes[index + offset] ?? 0;
    if (next >> 6 !== 2) return { point: REPLACEMENT, length: offset };
    point = (point << 6) | (next & 63);
  }
  return { point: isScalar(point, length) ? point : REPLACEMENT, length };
}

function lengthOf(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

function isScalar(point: number, length: number): boolean {
  return point >= (SMALLEST[length] ?? 0) && point < 0x110000 && (point < 0xd800 || point > 0xdfff);
}

/** The bytes of a blob, which the wire brings as bytes and a script as text. */
export function bytesOf(blob: Uint8Array | string | undefined): Uint8Array {
  if (typeof blob === 'string') return encodeUtf8(blob);
  return blob ?? new Uint8Array();
}

/** The text of a blob, which the wire brings as bytes and another service as text. */
export function textOf(blob: Uint8Array | string | undefined): string {
  return typeof blob === 'string' ? blob : textOfBytes(blob ?? new Uint8Array());
}
