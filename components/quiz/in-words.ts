const words = ['none', 'one', 'two', 'three', 'four'];

/** A number up to four as a word, as it stands in a sentence. */
export function inWords(count: number): string {
  return words[count] ?? String(count);
}
