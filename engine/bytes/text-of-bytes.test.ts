import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { chanceFrom, seedChance } from '../kernel/chance';
import { bytesOf, textOf, textOfBytes } from './text-of-bytes';

describe('text of bytes', () => {
  test.each([
    '',
    'plain',
    'Grüße',
    '漢字',
    '👋🏽 wave',
    '\u0000\uffff',
    'x'.repeat(20_000),
    '👋'.repeat(9_000),
  ])('gives back the text that was encoded (%#)', (text) => {
    expect(textOfBytes(utf8ToBytes(text))).toBe(text);
  });

  test.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong three-byte form', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a text cut short', [0xe6, 0xbc]],
  ])('%s becomes the replacement character', (_name, bytes) => {
    expect(textOfBytes(Uint8Array.from(bytes))).toContain('\ufffd');
  });

  test('what follows a broken character is read again from its start', () => {
    expect(textOfBytes(Uint8Array.of(0xe6, 0x41, 0x42))).toBe('\ufffdAB');
  });

  test('random bytes never throw, and what it reads encodes to what it read', () => {
    const chance = chanceFrom(seedChance(11, 'bytes'));
    for (let round = 0; round < 300; round += 1) {
      const bytes = Uint8Array.from({ length: chance.below(40) }, () => chance.below(256));
      const text = textOfBytes(bytes);
      expect(textOfBytes(utf8ToBytes(text))).toBe(text);
    }
  });
});

test('a blob may come as bytes, as text, or not at all', () => {
  expect(textOf(Uint8Array.of(104, 105))).toBe('hi');
  expect(textOf('hi')).toBe('hi');
  expect(textOf(undefined)).toBe('');
  expect([...bytesOf('hi')]).toEqual([104, 105]);
  expect([...bytesOf(Uint8Array.of(1))]).toEqual([1]);
  expect(bytesOf(undefined)).toHaveLength(0);
});
