/**
 * SHA-256 (FIPS 180-4) of bytes, in one go. What is hashed is nobody's secret: states, bodies, stand-ins for signatures; whoever
 * verifies a signature does it with a library. Ours because that library's file brings SHA-512 along, into every page.
 */

const PRIMES = firstPrimes(64);
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));
const state = new Int32Array(8);
const words = new Int32Array(64);

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

/** The first 32 bits behind the point. */
function fractionOf(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0;
}

/** @returns 32 bytes */
export function sha256(bytes: Uint8Array): Uint8Array {
  state.set(START);
  const whole = bytes.length & ~63;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let block = 0; block < whole; block += 64) digestBlock(view, block);
  const rest = padded(bytes, whole);
  for (let block = 0; block < rest.byteLength; block += 64) digestBlock(rest, block);
  const digest = new DataView(new ArrayBuffer(32));
  for (let place = 0; place < 8; place += 1) digest.setInt32(place * 4, state[place] as number);
  return new Uint8Array(digest.buffer);
}

/** What is left after the last whole block, with a one behind it and the length in bits at the end. */
function padded(bytes: Uint8Array, whole: number): DataView {
  const rest = new Uint8Array(bytes.length - whole < 56 ? 64 : 128);
  rest.set(bytes.subarray(whole));
  rest[bytes.length - whole] = 0x80;
  const view = new DataView(rest.buffer);
  view.setUint32(rest.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(rest.length - 4, bytes.length << 3);
  return view;
}

function digestBlock(view: DataView, start: number): void {
  for (let step = 0; step < 16; step += 1) words[step] = view.getInt32(start + step * 4);
  for (let step = 16; step < 64; step += 1) {
    const [early, late] = [word(step - 15), word(step - 2)];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[step] = word(step - 16) + first + word(step - 7) + second;
  }
  let [a, b, c, d] = [at(0), at(1), at(2), at(3)];
  let [e, f, g, h] = [at(4), at(5), at(6), at(7)];
  for (let step = 0; step < 64; step += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (CONSTANTS[step] as number) + word(step)) | 0;
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + other) | 0;
  }
  const mixed = [a, b, c, d, e, f, g, h];
  for (let place = 0; place < 8; place += 1) state[place] = at(place) + (mixed[place] as number);
}

function at(place: number): number {
  return state[place] as number;
}

function word(step: number): number {
  return words[step] as number;
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
