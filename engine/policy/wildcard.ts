/** Stand for a star and a question mark that are meant literally. Private use characters: no name of AWS's holds them. */
const LITERAL_STAR = '\uE000';
const LITERAL_QUESTION = '\uE001';

/** Makes wildcards of a text literal. */
export function literally(text: string): string {
  return text.replaceAll('*', LITERAL_STAR).replaceAll('?', LITERAL_QUESTION);
}

/** The text itself, its literal characters as they were. */
export function plainly(pattern: string): string {
  return pattern.replaceAll(LITERAL_STAR, '*').replaceAll(LITERAL_QUESTION, '?');
}

/**
 * IAM wildcards: `*` is any run of characters, `?` is one. Whoever writes a policy writes the pattern, so it is matched in one
 * walk that goes back to the latest star: a regular expression would try every star's run, and hang on a hostile one.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let index = 0;
  let star = -1;
  let starTakesTo = 0;
  while (index < text.length) {
    if (pattern[at] === '*') {
      star = at;
      starTakesTo = index;
      at += 1;
    } else if (fits(pattern[at], text[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      starTakesTo += 1;
      index = starTakesTo;
      at = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

function fits(wanted: string | undefined, actual: string | undefined): boolean {
  if (wanted === '?' || wanted === actual) return true;
  if (wanted === LITERAL_STAR) return actual === '*';
  return wanted === LITERAL_QUESTION && actual === '?';
}
