/** MD5 (RFC 1321) of a text's UTF-8 bytes, in one go and without a copy per block: a queue digests every message that it takes. */

const CONSTANTS = Int32Array.from(
  { length: 64 },
  (_, step) => Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1))) | 0,
);
const START = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
const state = new Int32Array(4);
const DIGITS = '0123456789abcdef';
/** Where a text is laid out as words, used again for every text that fits. */
const KEPT_WORDS = 16 * 1024;
let words = new Int32Array(64);

/** @returns 32 lower-case hexadecimal digits */
export function md5Hex(text: string): string {
  const needed = ((text.length * 3 + 8) >> 6) * 16 + 16;
  if (needed > words.length) words = new Int32Array(needed);
  const bytes = writeUtf8(text);
  const blocks = ((bytes + 8) >> 6) + 1;
  pad(bytes, blocks);
  const digest = digestBlocks(blocks);
  // A long message must not hold its memory for ever.
  if (words.length > KEPT_WORDS) words = new Int32Array(64);
  return digest;
}

/** @returns 32 lower-case hexadecimal digits */
export function md5OfBytes(bytes: Uint8Array): string {
  const blocks = ((bytes.length + 8) >> 6) + 1;
  words = new Int32Array(Math.max(64, blocks * 16));
  for (const [place, byte] of bytes.entries()) put(place, byte);
  pad(bytes.length, blocks);
  return digestBlocks(blocks);
}

/** Lays the text out from the first word on, lowest byte first. A lone surrogate counts as U+FFFD. @returns its bytes */
function writeUtf8(text: string): number {
  const plain = writeAscii(text);
  words.fill(0, plain >> 2, ((text.length * 3 + 8) >> 6) * 16 + 16);
  let end = plain;
  for (let index = plain; index < text.length; ) {
    const point = text.codePointAt(index) as number;
    index += point > 0xffff ? 2 : 1;
    end = putPoint(end, isSurrogate(point) ? 0xfffd : point);
  }
  return end;
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

/** Four characters at a time, as long as all are ASCII. @returns how many */
function writeAscii(text: string): number {
  const end = text.length - 3;
  let index = 0;
  while (index < end) {
    const one = text.charCodeAt(index);
    const two = text.charCodeAt(index + 1);
    const three = text.charCodeAt(index + 2);
    const four = text.charCodeAt(index + 3);
    if ((one | two | three | four) > 0x7f) break;
    words[index >> 2] = one | (two << 8) | (three << 16) | (four << 24);
    index += 4;
  }
  return index;
}

function put(at: number, byte: number): void {
  words[at >> 2] = (words[at >> 2] as number) | (byte << ((at & 3) << 3));
}

/** @returns where the next character begins */
function putPoint(start: number, point: number): number {
  if (point < 0x80) {
    put(start, point);
    return start + 1;
  }
  let end = start;
  if (point < 0x800) put(end, 0xc0 | (point >> 6));
  else end = putLead(start, point);
  put(end + 1, 0x80 | (point & 63));
  return end + 2;
}

/** All but the last byte of a character of three or four. @returns where the last of these stands */
function putLead(start: number, point: number): number {
  if (point < 0x10000) put(start, 0xe0 | (point >> 12));
  else {
    put(start, 0xf0 | (point >> 18));
    put(start + 1, 0x80 | ((point >> 12) & 63));
  }
  const last = point < 0x10000 ? start + 1 : start + 2;
  put(last, 0x80 | ((point >> 6) & 63));
  return last;
}

function pad(bytes: number, blocks: number): void {
  put(bytes, 0x80);
  words[blocks * 16 - 2] = bytes << 3;
  words[blocks * 16 - 1] = bytes >>> 29;
}

function digestBlocks(blocks: number): string {
  state.set(START);
  for (let block = 0; block < blocks; block += 1) digestBlock(block * 16);
  return hex(at(0)) + hex(at(1)) + hex(at(2)) + hex(at(3));
}

function digestBlock(first: number): void {
  let a = at(0);
  let b = at(1);
  let c = at(2);
  let d = at(3);
  for (let step = 0; step < 16; step += 4) {
    a = add(b, a + ((b & c) | (~b & d)) + word(first, step, step), 7);
    d = add(a, d + ((a & b) | (~a & c)) + word(first, step + 1, step + 1), 12);
    c = add(d, c + ((d & a) | (~d & b)) + word(first, step + 2, step + 2), 17);
    b = add(c, b + ((c & d) | (~c & a)) + word(first, step + 3, step + 3), 22);
  }
  for (let step = 16; step < 32; step += 4) {
    a = add(b, a + ((b & d) | (c & ~d)) + word(first, step, 5 * step + 1), 5);
    d = add(a, d + ((a & c) | (b & ~c)) + word(first, step + 1, 5 * step + 6), 9);
    c = add(d, c + ((d & b) | (a & ~b)) + word(first, step + 2, 5 * step + 11), 14);
    b = add(c, b + ((c & a) | (d & ~a)) + word(first, step + 3, 5 * step + 16), 20);
  }
  for (let step = 32; step < 48; step += 4) {
    a = add(b, a + (b ^ c ^ d) + word(first, step, 3 * step + 5), 4);
    d = add(a, d + (a ^ b ^ c) + word(first, step + 1, 3 * step + 8), 11);
    c = add(d, c + (d ^ a ^ b) + word(first, step + 2, 3 * step + 11), 16);
    b = add(c, b + (c ^ d ^ a) + word(first, step + 3, 3 * step + 14), 23);
  }
  for (let step = 48; step < 64; step += 4) {
    a = add(b, a + (c ^ (b | ~d)) + word(first, step, 7 * step), 6);
    d = add(a, d + (b ^ (a | ~c)) + word(first, step + 1, 7 * step + 7), 10);
    c = add(d, c + (a ^ (d | ~b)) + word(first, step + 2, 7 * step + 14), 15);
    b = add(c, b + (d ^ (c | ~a)) + word(first, step + 3, 7 * step + 21), 21);
  }
  advance(a, b, c, d);
}

function advance(a: number, b: number, c: number, d: number): void {
  state[0] = at(0) + a;
  state[1] = at(1) + b;
  state[2] = at(2) + c;
  state[3] = at(3) + d;
}

function at(place: number): number {
  return state[place] as number;
}

/** A step's constant and its word of the block. */
function word(first: number, step: number, place: number): number {
  return ((CONSTANTS[step] as number) + (words[first + (place & 15)] as number)) | 0;
}

function add(to: number, sum: number, turn: number): number {
  const turned = sum | 0;
  return (to + ((turned << turn) | (turned >>> (32 - turn)))) | 0;
}

/** Lowest byte first. */
function hex(value: number): string {
  let text = '';
  for (let shift = 0; shift < 32; shift += 8) {
    text += (DIGITS[(value >>> (shift + 4)) & 15] as string) + (DIGITS[(value >>> shift) & 15] as string);
  }
  return text;
}
