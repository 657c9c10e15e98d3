import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { md5Hex, md5OfBytes } from './md5';

const reference = (text: string) => bytesToHex(md5(utf8ToBytes(text)));

test.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  [
    '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
    '57edf4a22be3c955ac49da2e2107b67a',
  ],
])('%j has the digest of RFC 1321', (text, digest) => {
  expect(md5Hex(text)).toBe(digest);
});

test('texts of every length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'x'.repeat(length);
    expect(md5Hex(text), `${length}`).toBe(reference(text));
  }
});

test('texts of all kinds of characters, long after short and short after long', () => {
  const chance = chanceFrom(seedChance(1, 'md5'));
  const kinds = [0x80, 0x800, 0xd800, 0x10000, 0x110000];
  for (let round = 0; round < 500; round += 1) {
    const points = Array.from({ length: chance.below(round % 7 === 0 ? 3_000 : 60) }, () =>
      chance.below(kinds[chance.below(kinds.length)] ?? 1),
    );
    const text = String.fromCodePoint(...points);
    expect(md5Hex(text), text).toBe(reference(text));
  }
});

test('lone surrogates count as what UTF-8 has in their place', () => {
  for (const text of ['\ud800', 'a\udc00b', '\ud83d', '\udc00\ud800', '😀\ud83dx'])
    expect(md5Hex(text)).toBe(reference(text));
});

test('a message of the largest size', () => {
  for (const text of ['ü'.repeat(500_000), 'x'.repeat(1_048_576)]) expect(md5Hex(text)).toBe(reference(text));
  expect(md5Hex('abc')).toBe('900150983cd24fb0d6963f7d28e17f72');
});

test('bytes of every length around a block, between texts', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 37);
    expect(md5OfBytes(bytes), `${length}`).toBe(bytesToHex(md5(bytes)));
    expect(md5Hex('between')).toBe(reference('between'));
  }
});
