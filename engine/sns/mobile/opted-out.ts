import type { Context } from '../../kernel/context';

/** Numbers whose owners have opted out of text messages; where the world has no phones, none. */
export function optedOutNumbers(context: Context): string[] {
  const numbers = context.ask('recipients', { kind: 'opted-out' });
  return Array.isArray(numbers) ? numbers.map(String) : [];
}
