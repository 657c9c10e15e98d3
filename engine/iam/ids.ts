import type { Context } from '../kernel/context';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SECRET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A unique id of IAM: four letters that tell what it is of, and 17 more. */
export function drawId(prefix: string, context: Context): string {
  return draw(prefix, LETTERS, 17, context);
}

/** `AKIA…`, 20 characters. */
export function drawAccessKeyId(context: Context): string {
  return draw('AKIA', LETTERS, 16, context);
}

/** 40 characters. */
export function drawSecret(context: Context): string {
  return draw('', SECRET, 40, context);
}

function draw(prefix: string, alphabet: string, length: number, { chance }: Context): string {
  let text = prefix;
  for (let index = 0; index < length; index += 1) text += alphabet.charAt(chance.below(alphabet.length));
  return text;
}
