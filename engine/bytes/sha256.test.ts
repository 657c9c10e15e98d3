import { sha256 as reference } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256';
import { encodeUtf8 } from './utf8';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('%j has the digest of FIPS 180-4', (text, digest) => {
  expect(bytesToHex(sha256(encodeUtf8(text)))).toBe(digest);
});

test('bytes of every length around two blocks, and parts of larger buffers', () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, index) => index * 7);
  for (let length = 0; length < 200; length += 1)
    for (const from of [0, 13]) {
      const part = bytes.subarray(from, from + length);
      expect(sha256(part), `${length} from ${from}`).toEqual(reference(part));
    }
});

test('any bytes have the digest that a library gives them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
      expect(sha256(bytes)).toEqual(reference(bytes));
    }),
    { seed: 5 },
  );
});
