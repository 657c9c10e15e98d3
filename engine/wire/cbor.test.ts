import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborTag, decodeCbor } from './cbor-decode';
import { encodeCbor } from './cbor-encode';

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('CBOR', () => {
  // Source: RFC 8949, appendix A.
  test.each([
    ['00', 0],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1000000],
    ['1b000000e8d4a51000', 1000000000000],
    ['20', -1],
    ['3903e7', -1000],
    ['f90000', 0],
    ['f93c00', 1],
    ['f97bff', 65504],
    ['f90001', 2 ** -24],
    ['fa47c35000', 100000],
    ['fb3ff199999999999a', 1.1],
    ['f97c00', Number.POSITIVE_INFINITY],
    ['f97e00', Number.NaN],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['62c3bc', 'ü'],
    ['83010203', [1, 2, 3]],
    ['a26161016162820203', { a: 1, b: [2, 3] }],
    ['5f42010243030405ff', Uint8Array.of(1, 2, 3, 4, 5)],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['bf6346756ef563416d7421ff', { Fun: true, Amt: -2 }],
    ['c11a514b67b0', new CborTag(1, 1363896240)],
  ])('%s is read', (text, value) => {
    expect(decodeCbor(hex(text))).toEqual(value);
  });

  test.each([
    '',
    '18',
    '1c',
    'ff',
    '81',
    'a1',
    'a16161',
    '62c3',
    '61ff',
    '5f6161ff',
    'a10102',
    '0000',
    '9f',
    'fc',
    'a161619f',
  ])('%s is malformed', (text) => {
    expect(() => decodeCbor(hex(text))).toThrow();
  });

  test('nesting has an end', () => {
    expect(() => decodeCbor(new Uint8Array(100_000).fill(0x81))).toThrow();
  });

  test('a list that claims to be longer than the message is refused at once', () => {
    expect(() => decodeCbor(hex('9b00ffffffffffffff'))).toThrow();
  });

  test('what is written is read again', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.double({ noNaN: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeCbor(encodeCbor(given))).toEqual(given);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
