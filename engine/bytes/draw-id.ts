import type { Chance } from '../kernel/chance';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SECRET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An id as IAM makes them: letters that tell what it is of, and as many more drawn by chance. */
export function drawId(prefix: string, length: number, chance: Chance): string {
  return draw(prefix, LETTERS, length, chance);
}

/** The secret that belongs to an access key: 40 characters. */
export function drawSecret(chance: Chance, length = 40): string {
  return draw('', SECRET, length, chance);
}

function draw(prefix: string, alphabet: string, length: number, chance: Chance): string {
  let text = prefix;
  for (let index = 0; index < length; index += 1) text += alphabet.charAt(chance.below(alphabet.length));
  return text;
}
