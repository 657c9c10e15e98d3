import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64';
import { isPrintableId, utf8Length } from './text';

test.each(['', 'abc', 'é', '€', '😀', 'a😀é€z', '\ud800', 'x\udc00y', '\ud800\ud800\udc00'])(
  'the bytes of %j are counted as UTF-8 has them',
  (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  },
);

test('base64 is what the platform makes of the same bytes', () => {
  for (let length = 0; length < 40; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(text)).toEqual(bytes);
  }
});

test.each(['a', 'ab', 'abc', 'abcde', 'ab=c', '====', 'a b=', 'ab==='])('%j is no base64', (text) => {
  expect(fromBase64(text)).toBeUndefined();
});

test('an id has letters, digits and ASCII punctuation, up to its length', () => {
  expect(isPrintableId('aZ09!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 128)).toBe(true);
  for (const text of ['', 'a b', 'é', 'a\n']) expect(isPrintableId(text, 128)).toBe(false);
  expect(isPrintableId('xxx', 2)).toBe(false);
});
