const DIGITS = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));

/**
 * Lowercase hexadecimal of the bytes. Made of one array of character codes: text that is added to bit by bit stays in memory
 * as the tree of its parts, and a queue may hold a million such texts.
 */
export function hexOf(bytes: ArrayLike<number>): string {
  const codes: number[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    codes.push(DIGITS[byte >> 4] ?? 0, DIGITS[byte & 15] ?? 0);
  }
  return String.fromCharCode(...codes);
}
