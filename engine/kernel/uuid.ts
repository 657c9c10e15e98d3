import type { Chance } from './chance';

const DIGITS = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));
const HYPHEN = 45;

/**
 * A random UUID in version 4 form, drawn from the world's own generator. Made of one array of character codes: text that is
 * put together from parts stays in memory as its parts, and a queue may hold a million ids.
 */
export function drawUuid(ids: Chance): string {
  const codes: number[] = [];
  for (let group = 0; group < 4; group += 1) {
    const word = ids.word();
    for (let shift = 28; shift >= 0; shift -= 4) {
      if (codes.length === 8 || codes.length === 13 || codes.length === 18 || codes.length === 23)
        codes.push(HYPHEN);
      codes.push(DIGITS[digitAt(codes.length, (word >>> shift) & 15)] ?? HYPHEN);
    }
  }
  return String.fromCharCode(...codes);
}

/** Version and variant stand at fixed places. */
function digitAt(place: number, digit: number): number {
  if (place === 14) return 4;
  return place === 19 ? 8 | (digit & 3) : digit;
}
