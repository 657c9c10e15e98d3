import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesWildcard, readWildcard, type WildcardParts } from './wildcard';

function parts(pattern: string): WildcardParts {
  const read = readWildcard(pattern);
  if (!Array.isArray(read)) throw new Error(read.fault);
  return read;
}

test.each([
  ['*.png', 'cat.png', true],
  ['*.png', 'cat.png.txt', false],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'acb', false],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['plain', 'plain', true],
  ['plain', 'plainer', false],
  ['a\\*c', 'a*c', true],
  ['a\\*c', 'abc', false],
  ['a\\\\*', 'a\\b', true],
])('the pattern %j on the text %j: %j', (pattern, text, fits) => {
  expect(matchesWildcard(parts(pattern), text)).toBe(fits);
});

test('two stars in a row and a strange escape are refused with their position', () => {
  expect(readWildcard('ab**')).toEqual({ fault: 'Consecutive wildcard characters at pos 2' });
  expect(readWildcard('a\\b')).toEqual({ fault: 'Invalid escape character at pos 1' });
  expect(readWildcard('ab\\')).toEqual({ fault: 'Invalid escape character at pos 2' });
});

/** The plainest definition: a star takes nothing, or one character and stays. */
function naive(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*')
    return naive(pattern.slice(1), text) || (text !== '' && naive(pattern, text.slice(1)));
  return text !== '' && pattern[0] === text[0] && naive(pattern.slice(1), text.slice(1));
}

test('agrees with the plainest definition on any pattern and text', () => {
  const letters = (max: number, alphabet: string) =>
    fc.array(fc.constantFrom(...alphabet), { maxLength: max }).map((all) => all.join(''));
  fc.assert(
    fc.property(letters(7, 'ab*'), letters(9, 'ab'), (raw, text) => {
      const pattern = raw.replace(/\*+/g, '*');
      expect(matchesWildcard(parts(pattern), text)).toBe(naive(pattern, text));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('a hostile pattern on a long text costs no more than reading it a few times', () => {
  const pattern = parts(`${'a*'.repeat(2000)}b*`);
  const text = 'a'.repeat(100_000);
  const started = performance.now();
  expect(matchesWildcard(pattern, text)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
