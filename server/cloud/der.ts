import 'server-only';

/** Just enough of ASN.1's DER to write a certificate. Source: ITU-T X.690. */
const SEQUENCE = 0x30;
const SET = 0x31;

function tagged(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export const sequence = (...parts: Uint8Array[]) => tagged(SEQUENCE, ...parts);
export const set = (...parts: Uint8Array[]) => tagged(SET, ...parts);
export const utf8Text = (text: string) => tagged(0x0c, Buffer.from(text));
export const bitString = (bytes: Uint8Array) => tagged(0x03, Buffer.from([0]), bytes);
export const nothing = () => Buffer.from([0x05, 0]);

/** @param bytes of a positive number, highest first */
export function integer(bytes: Uint8Array): Buffer {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return tagged(0x02, isNegative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** @param date before 2050, which is as far as two digits of a year reach */
export function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '');
  return tagged(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const digits = [number & 0x7f];
  for (let left = number >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}
