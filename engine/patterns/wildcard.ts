/** A wildcard pattern cut at its stars: the text must start with the first part, end with the last and hold the others in order. */
export type WildcardParts = string[];

/**
 * Cuts a pattern at its `*`. `\*` is a star and `\\` a backslash.
 * @returns the parts, or the sentence that says what is wrong
 */
export function readWildcard(pattern: string): WildcardParts | { fault: string } {
  const parts = [''];
  let at = 0;
  for (const token of pattern.split(/(\\[\s\S]?|\*+)/)) {
    const fault = tokenFault(token, at);
    if (fault) return fault;
    if (token === '*') parts.push('');
    else parts.push((parts.pop() ?? '') + token.replace(/^\\/, ''));
    at += token.length;
  }
  return parts;
}

/** A token is a run of stars, a backslash with what it escapes, or text between them. */
function tokenFault(token: string, at: number): { fault: string } | undefined {
  if (token.startsWith('**')) return { fault: `Consecutive wildcard characters at pos ${at}` };
  const escapes = token.startsWith('\\') && token !== '\\*' && token !== '\\\\';
  return escapes ? { fault: `Invalid escape character at pos ${at}` } : undefined;
}

/** Each part is looked for once, from where the one before it ended: nothing is ever tried again. */
export function matchesWildcard(parts: WildcardParts, text: string): boolean {
  const first = parts[0] ?? '';
  if (parts.length === 1) return text === first;
  const last = parts.at(-1) ?? '';
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const from = endOfMiddle(parts, text, first.length);
  return from !== undefined && from <= end;
}

function endOfMiddle(parts: WildcardParts, text: string, start: number): number | undefined {
  let from = start;
  for (let index = 1; index < parts.length - 1; index += 1) {
    const part = parts[index] ?? '';
    const at = text.indexOf(part, from);
    if (at < 0) return undefined;
    from = at + part.length;
  }
  return from;
}
